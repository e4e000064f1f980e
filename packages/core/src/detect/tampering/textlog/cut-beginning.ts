import type { Evidence } from '../../../evidence/format.ts';
import { collectedSource } from '../../../evidence/source.ts';
import { headLines } from '../../../evidence/text/lines.ts';
import { ACCESS } from '../../../evidence/text/web/access.ts';
import { shorten } from '../../../report/text.ts';
import type { Finding } from '../../finding.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';

const CHECK = { id: 'text-cut-line', title: 'Access log that begins inside a line' };
/** Bytes of the beginning that are looked at: a whole line and the next. */
const HEAD_BYTES = 32_768;
/** Characters of the next line that may be what the first lacks. */
const MAX_PREFIX = 512;
const MAX_SHOWN = 200;

/**
 * Looks whether an access log begins inside a line: with the beginning of the next line put before it, it becomes a line of the log.
 * Only access logs have lines whose end shows it.
 *
 * @returns the finding, if it does
 */
export async function cutBeginning(evidence: Evidence): Promise<Finding | null> {
  const { source, path, facts, rotation } = evidence;
  if ((rotation?.before?.begins ?? 0) > 0) return null;
  const head = await source.read(0, Math.min(HEAD_BYTES, source.byteLength));
  const [first, next] = headLines(head, 2);
  if (first === undefined || next === undefined || first.hole !== null || next.hole !== null)
    return null;
  if (first.offset !== 0 || first.text.startsWith('#') || isLine(first.text) || !isLine(next.text))
    return null;
  if (!lacksBeginning(first.text, next.text)) return null;
  const time = facts?.modified ?? 0;
  return tamperingFinding({
    check: CHECK,
    level: 'medium',
    confidence: 'low',
    time,
    until: null,
    source: collectedSource(evidence, null),
    techniques: LINUX_LOGS,
    matched: { 'first line': shorten(first.text, MAX_SHOWN) },
    summary: 'the log begins in the middle of a line: what stood before it was cut off',
    proof: [{ evidence: path, offset: 0, record: null, recovered: null }],
    alternatives: [
      'A collector that takes the last part of large files only: kept; ask how the log was collected',
      (rotation?.before ?? null) === null
        ? 'Rotation: kept, a program that writes in blocks leaves lines cut in two; the log before is not there to tell'
        : 'Rotation: dropped, the log before does not end with what is missing',
      'A full disk: dropped, it cuts the end of a line, not its beginning',
    ],
  });
}

/** Whether the text ends as a line does, and is one, with as many fields in quotes, once it has the beginning of another. */
function lacksBeginning(text: string, example: string): boolean {
  if (endOf(text) !== endOf(example)) return false;
  const end = Math.min(example.length, MAX_PREFIX);
  for (let cut = 1; cut <= end; cut++) {
    const whole = example.slice(0, cut) + text;
    if (quotesIn(whole) === quotesIn(example) && isLine(whole)) return true;
  }
  return false;
}

function quotesIn(text: string): number {
  return text.split('"').length;
}

/** A number of bytes, or the last letter of whatever else. */
function endOf(text: string): string {
  const last = text.at(-1) ?? '';
  return /[\d-]/.test(last) ? '0' : last;
}

function isLine(text: string): boolean {
  return ACCESS.detect(new TextEncoder().encode(`${text}\n`), '');
}
