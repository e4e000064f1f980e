export { CLAIM_SOURCES, type ClaimSource, type DatedClaim } from './claim.ts';
export { infrastructureSection } from './infrastructure-section.ts';
