import { oneLine, shorten, type SignedJudgement } from '@unmask/core';
import type { CaseReader } from '../case/query.ts';
import { complain } from '../errors.ts';
import { findingsById } from '../show/lookup.ts';

/** Missing findings told of one by one. */
const MAX_TOLD = 20;
const MAX_STATEMENT = 60;

/** Tells of findings that judgements of people cite and the case does not have: nobody can check them there. */
export async function warnOfMissing(
  judgements: readonly SignedJudgement[],
  reader: CaseReader,
): Promise<void> {
  let missing = 0;
  for (const { statement, findings } of judgements)
    for (const id of findings) {
      const help = await helpFor(id, reader);
      if (help === null) continue;
      if (++missing <= MAX_TOLD)
        complain(
          `case.yaml: the judgement '${shorten(oneLine(statement), MAX_STATEMENT)}' cites ${oneLine(id)}, which is no finding of this case: ${help}`,
        );
    }
  if (missing > MAX_TOLD) complain(`case.yaml: ${missing - MAX_TOLD} more are missing`);
}

/** What to do about it; `null`: the case has the finding. */
async function helpFor(id: string, reader: CaseReader): Promise<string | null> {
  const [found, another] = await findingsById(reader, id);
  if (found?.id === id) return null;
  if (found !== undefined && another === undefined) return `write ${found.id}`;
  if (found !== undefined) return 'write more of it: several begin so';
  return 'take the id from `unmask timeline CASE` or `unmask hunt --format jsonl`, or add the evidence that it is about';
}
