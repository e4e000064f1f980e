export * from './campaign.ts';
export * from './evidence-section.ts';
export type * from './finding-group.ts';
export { hidingSection } from './hiding-section.ts';
export {
  MAX_CITED,
  type Said,
  type Statement,
  statement,
  type StatementValue,
} from './statement.ts';
export * from './victims/index.ts';
