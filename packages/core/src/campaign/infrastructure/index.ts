export { CLAIM_SOURCES, type ClaimSource, type DatedClaim } from './claim.ts';
export { type KnownName, KnownNames } from './known-names.ts';
export {
  certificateClaims,
  type CertificateRow,
  registrationClaims,
  type RegistrationRow,
} from './registered.ts';
export { infrastructureSection } from './infrastructure-section.ts';
