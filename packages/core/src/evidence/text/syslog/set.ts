import { baseName } from '../../base-name.ts';
import type { Evidence } from '../../format.ts';
import { readLines } from '../lines.ts';
import { rotatedName } from '../rotation.ts';
import { parseStamp } from './header.ts';
import { YearSurvey, type DatesInSet, type FirstYear, type YearSigns } from './years.ts';

/** Bytes at either end of a log of a set that are looked at for its years. */
const EDGE_BYTES = 65_536;

/** What tells the years of a log beside its lines. */
export function yearSigns({ path, facts, rotation }: Evidence): YearSigns {
  return {
    named: rotatedName(baseName(path)).day,
    place: rotation ?? null,
    modified: facts?.modified ?? null,
  };
}

/**
 * Where each log of a rotated set stands in time. Logs without years are dated by the nearest that tells one: each ends before the next newer one begins.
 *
 * @param set from the oldest to the live one
 */
export async function datesInSet(set: readonly Evidence[]): Promise<DatesInSet[]> {
  const logs: { readonly log: Evidence; readonly survey: YearSurvey }[] = [];
  for (const log of set) logs.push({ log, survey: await surveyEdges(log) });
  const years = logs.map(({ log, survey }) => survey.sureYear(yearSigns(log)));
  const sure = years.some((year) => year !== null);
  const place = (i: number): DatesInSet => ({
    olderEnds: spanOf(i - 1)?.end ?? null,
    newerBegins: spanOf(i + 1)?.begin ?? null,
    sure,
  });
  const spanOf = (i: number): ReturnType<YearSurvey['span']> => {
    const year = years[i];
    return year === undefined || year === null ? null : logs[i]!.survey.span(year.year);
  };
  const date = (i: number): FirstYear | null => {
    const { log, survey } = logs[i]!;
    if (!survey.needed) return null;
    const { named, modified } = yearSigns(log);
    const found = survey.firstYear({ named, place: place(i), modified: sure ? null : modified });
    return found.basis === 'unknown' ? null : found;
  };
  for (let i = logs.length - 1; i >= 0; i--) years[i] ??= date(i);
  for (let i = 0; i < logs.length; i++) years[i] ??= date(i);
  return logs.map((_, i) => place(i));
}

async function surveyEdges({ source }: Evidence): Promise<YearSurvey> {
  const survey = new YearSurvey();
  const size = source.byteLength;
  const edges =
    size <= 2 * EDGE_BYTES
      ? [{ start: 0, end: size }]
      : [
          { start: 0, end: EDGE_BYTES },
          { start: size - EDGE_BYTES, end: size },
        ];
  for (const range of edges) {
    if (range.start > 0) survey.skip();
    for await (const lines of readLines(source, range)) {
      for (const { text } of lines) {
        const stamp = parseStamp(text);
        if (stamp !== null) survey.add(stamp, text);
      }
    }
  }
  return survey;
}
