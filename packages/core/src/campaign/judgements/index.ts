export { type Ach, type AchRow, type Hypothesis, type Reading, READINGS } from './ach.ts';
export { judgeCampaign } from './judge-campaign.ts';
export type { Basis, Judgement } from './judgement.ts';
export { type Confidence, CONFIDENCES, type Likelihood, LIKELIHOODS } from './likelihood.ts';
export { type Phrase, type PhraseCode, phraseIn } from './phrase.ts';
export type { JudgementInput } from './view.ts';
export {
  type Fault,
  type FaultCode,
  FAULTS,
  lintJudgement,
  lintStatement,
  lintText,
} from './lint.ts';
export { signedJudgements } from './signed.ts';
