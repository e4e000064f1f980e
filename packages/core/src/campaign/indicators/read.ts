import { isRefusal, type Entry, type Refusal } from './entry.ts';
import type { Indicator, Test } from './indicator.ts';
import { isTable, readList, readTable } from './lists.ts';
import { mispEventsOf, readMisp } from './misp.ts';
import { readStix, stixObjectsOf } from './stix/bundle.ts';
import { warningListOf, type WarningList } from './warning-lists.ts';

/** What a file was found to be. */
export type FileContent =
  | { readonly kind: 'indicators'; readonly entries: readonly Entry[] }
  | { readonly kind: 'warning-list'; readonly list: WarningList }
  /** `damaged`: it should have been some, as its beginning tells. */
  | { readonly kind: 'none'; readonly reason: string; readonly damaged: boolean };

/** Reads a file of indicators; what it is, its content tells. A list of plain values is told by nothing, so only `asList` takes text for one. */
export function readIndicatorFile(text: string, file: string, asList: boolean): FileContent {
  if (/^\s*\uFEFF?\s*[{[]/.test(text) && !/^\s*\uFEFF?\s*\[[^{"\]]/.test(text))
    return readJson(text, file);
  if (isTable(text)) return { kind: 'indicators', entries: readTable(text, file) };
  if (!asList)
    return { kind: 'none', reason: 'no column is called value or indicator', damaged: false };
  if (text.includes('\0')) return { kind: 'none', reason: 'this is no text', damaged: true };
  return { kind: 'indicators', entries: readList(text, file) };
}

function readJson(text: string, file: string): FileContent {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\s*\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'none', reason: `this is not JSON: ${reason}`, damaged: true };
  }
  const objects = stixObjectsOf(json);
  if (objects !== null) return { kind: 'indicators', entries: readStix(objects, file) };
  const events = mispEventsOf(json);
  if (events.length > 0) return { kind: 'indicators', entries: readMisp(events, file) };
  const list = warningListOf(json);
  if (typeof list === 'string') return { kind: 'none', reason: list, damaged: true };
  if (list !== null) return { kind: 'warning-list', list };
  return { kind: 'none', reason: 'neither a STIX bundle nor a MISP event', damaged: false };
}

/** Indicators from many files, each once, without those that say nothing. */
export interface Collected {
  readonly indicators: readonly Indicator[];
  readonly refusals: readonly Refusal[];
}

/**
 * Puts files together: of entries with one id the latest counts; values on a warning list, or common by our own lists, are refused.
 *
 * @param common names the list that a value is on
 */
export function collectEntries(
  entries: Iterable<Entry>,
  common: (test: Test) => string | null,
): Collected {
  const latest = new Map<string, Entry>();
  for (const entry of entries) {
    const known = latest.get(entry.id);
    if (known === undefined || known.modified < entry.modified) latest.set(entry.id, entry);
  }
  const indicators: Indicator[] = [];
  const refusals: Refusal[] = [];
  for (const { content } of latest.values()) {
    if (isRefusal(content)) {
      refusals.push(content);
      continue;
    }
    const reason = commonReason(content, common);
    if (reason === null) indicators.push(content);
    else refusals.push({ origin: content.origin, shown: content.name, kind: 'common', reason });
  }
  return { indicators, refusals };
}

/** A value that stands alone; beside others it may still tell something. */
function commonReason(
  { pattern }: Indicator,
  common: (test: Test) => string | null,
): string | null {
  if (pattern.kind !== 'one' || pattern.of.kind !== 'test' || pattern.of.negated) return null;
  const list = common(pattern.of);
  return list === null ? null : `'${pattern.of.values[0]}' is on the list "${list}"`;
}
