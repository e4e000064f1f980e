/**
 * How likely something is, in the first of the two rows of terms of Intelligence Community Directive 203; percent from and to. Terms of
 * the second row mean the same and are never mixed with these.
 */
export const LIKELIHOODS = {
  'almost no chance': [1, 5],
  'very unlikely': [5, 20],
  unlikely: [20, 45],
  'roughly even chance': [45, 55],
  likely: [55, 80],
  'very likely': [80, 95],
  'almost certain': [95, 99],
} as const;
export type Likelihood = keyof typeof LIKELIHOODS;

/** How good the evidence is: sources, assumptions, logic, gaps. Says nothing of how likely something is. */
export const CONFIDENCES = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
