import type { Likelihood } from '../../../campaign/judgements/likelihood.ts';
import type { Finding } from '../../../detect/finding.ts';

/** Confidence in words → STIX's 0 to 100, by the scale None, Low, Med, High (STIX 2.1, appendix A). */
const OF_CONFIDENCE: Readonly<Record<Finding['confidence'], number>> = {
  low: 15,
  moderate: 50,
  high: 85,
};

export function stixConfidence(confidence: Finding['confidence']): number {
  return OF_CONFIDENCE[confidence];
}

/** The words of ICD 203 → STIX's 0 to 100, by the DNI scale of STIX 2.1, appendix A: by word, since its bands are others. */
const OF_LIKELIHOOD: Readonly<Record<Likelihood, number>> = {
  'almost no chance': 5,
  'very unlikely': 15,
  unlikely: 30,
  'roughly even chance': 50,
  likely: 70,
  'very likely': 85,
  'almost certain': 95,
};

export function stixLikelihood(likelihood: Likelihood): number {
  return OF_LIKELIHOOD[likelihood];
}
