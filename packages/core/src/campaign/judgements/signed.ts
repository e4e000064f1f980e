import type { SignedJudgement } from '../../case/case-file.ts';
import { basisOf, type Judgement, judgementId } from './judgement.ts';

/** What people judge (`case.yaml`), as judgements of theirs: nothing is added to what they say. */
export function signedJudgements(signed: readonly SignedJudgement[]): Judgement[] {
  return signed.map(({ statement, likelihood, confidence, signedBy, date, findings }) => ({
    id: judgementId('signed', statement, signedBy),
    code: null,
    parameters: {},
    about: null,
    question: 'signed',
    statement,
    likelihood,
    confidence,
    basis: basisOf({ findings }),
    assumptions: [],
    alternatives: [],
    wouldChange: [],
    ach: null,
    signed: { by: signedBy, date },
  }));
}
