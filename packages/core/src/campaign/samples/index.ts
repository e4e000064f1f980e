export { type ProgramFinding, type Sample, samplesIn } from './sample.ts';
export { sampleClaims, signerClaims } from './sample-claims.ts';
