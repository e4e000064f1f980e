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
const OF_LIKELIHOOD: Readonly<Record<string, number>> = {
  'almost no chance': 5,
  'very unlikely': 15,
  unlikely: 30,
  'roughly even chance': 50,
  likely: 70,
  'very likely': 85,
  'almost certain': 95,
};

/** `null` for a word that is none of them. */
export function stixLikelihood(term: string): number | null {
  return Object.hasOwn(OF_LIKELIHOOD, term) ? OF_LIKELIHOOD[term]! : null;
}
