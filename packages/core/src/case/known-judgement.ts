import { findValue, type MapNode, quote } from '@unmask/sigma';
import { FAULTS, lintStatement } from '../campaign/judgements/lint.ts';
import { CONFIDENCES, type Likelihood, LIKELIHOODS } from '../campaign/judgements/likelihood.ts';
import { LANGUAGES } from '../report/model.ts';
import { checkKeys, findLines, findName, requireLine } from '../yaml/nodes.ts';
import type { SignedJudgement } from './case-file.ts';
import type { CaseReporter } from './case-reporter.ts';
import { findDay } from './find-day.ts';

const KEYS = ['statement', 'likelihood', 'confidence', 'signed-by', 'date', 'findings'];
const TERMS = Object.keys(LIKELIHOODS) as Likelihood[];

/** Reads an entry of `judgements`: a sentence that a person stands for, held to what every judgement is held to. */
export function readSignedJudgement(map: MapNode, reporter: CaseReporter): SignedJudgement[] {
  checkKeys(map, KEYS, 'a judgement', reporter);
  const statement = requireLine(map, 'statement', reporter);
  checkStatement(map, statement, reporter);
  const likelihood = findName(map, 'likelihood', TERMS, reporter);
  requireLine(map, 'confidence', reporter);
  const confidence = findName(map, 'confidence', CONFIDENCES, reporter);
  const signedBy = requireLine(map, 'signed-by', reporter);
  const date = findDay(map, 'date', reporter);
  const findings = findLines(map, 'findings', reporter);
  if (findings.length === 0 && statement !== '')
    reporter.tell(
      'CF019',
      findValue(map, 'statement')!.span,
      FAULTS['no-evidence'],
      'name findings by their ids (findings: [f-…]), as `unmask hunt --format jsonl` prints them',
    );
  if (confidence === null || statement === '' || findings.length === 0) return [];
  return [{ statement, likelihood, confidence, signedBy, date, findings }];
}

/** In whatever language people write. */
function checkStatement(map: MapNode, statement: string, reporter: CaseReporter): void {
  const faults = LANGUAGES.flatMap((language) => lintStatement(statement, language, false));
  const [fault] = faults;
  if (fault === undefined) return;
  reporter.tell(
    'CF019',
    findValue(map, 'statement')!.span,
    `${quote(statement)}: ${FAULTS[fault.code]}`,
    'say in one sentence what was so, and put how likely it is and how good the evidence is under likelihood and confidence',
  );
}
