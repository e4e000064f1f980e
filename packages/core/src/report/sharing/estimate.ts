import type { Judgement } from '../../campaign/judgements/judgement.ts';

/** Likelihood and confidence as tags of MISP's taxonomy `estimative-language`, which has the words of ICD 203. */
export function estimate({
  likelihood,
  confidence,
}: Pick<Judgement, 'likelihood' | 'confidence'>): string[] {
  const how = `estimative-language:confidence-in-analytic-judgment="${confidence}"`;
  if (likelihood === null) return [how];
  return [`estimative-language:likelihood-probability="${likelihood.replaceAll(' ', '-')}"`, how];
}
