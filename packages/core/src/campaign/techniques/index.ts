export { type Resolved, resolveTechnique, type Technique } from './technique.ts';
export { type TechniqueRow, techniquesSection } from './techniques-section.ts';
