export { expand, recogniseContainer } from './expand.ts';
export type { Expanded } from './expand.ts';
export { FolderLayouts } from './folder-layout.ts';
export { MAX_MARKER_BYTES } from './limits.ts';
export { CONTAINERS } from './containers.ts';
export type {
  Container,
  ContainerContext,
  ContainerHost,
  Decompressor,
  Decompressors,
  Member,
  MemberEvidence,
  MemberFacts,
  MemberItem,
  Method,
  OpenMember,
  Spooled,
} from './contract.ts';
export { Budget } from './budget.ts';
export type { ContainerIssueCode } from './issue.ts';
export { PORTABLE_DECOMPRESSORS } from './portable.ts';
export { safeName } from './member-name.ts';
export { sliceSource } from './source.ts';
export { unxz } from './xz.ts';
