export * from './beaconing/index.ts';
export * from './campaign.ts';
export { claimsSection } from './claims-section.ts';
export * from './clues/index.ts';
export * from './evidence-section.ts';
export * from './sources/owners.ts';
export type { FindingGroupRow } from './finding-group.ts';
export { glanceOf } from './glance.ts';
export { hidingSection } from './hiding-section.ts';
export { type Entity, ENTITY_ID_DIGITS, entitiesOf, entityId } from './entities/entity.ts';
export { sharedSection } from './entities/shared-section.ts';
export * from './indicators/index.ts';
export { canonicalAddress, canonicalDomain } from './observables/canonical.ts';
export * from './judgements/index.ts';
export {
  MAX_CITED,
  type Said,
  type Statement,
  statement,
  type StatementValue,
} from './statement.ts';
export * from './samples/index.ts';
export * from './sought/index.ts';
export * from './techniques/index.ts';
export * from './infrastructure/index.ts';
export * from './victims/index.ts';
export { clustersSection, type SourceRow } from './clusters/clusters-section.ts';
export * from './clusters/find-clusters.ts';
export * from './clusters/tie.ts';
export { type CalledServer, silenceSection } from './silence-section.ts';
