import type { FieldValue } from '@unmask/sigma';
import type { Event } from '../../evidence/format.ts';
import { oneLine, shorten } from '../../report/text.ts';
import { SUMMARY_FORMS } from './summary-forms.ts';

/** UTF-16 units of a summary: four lines of a table. */
const SUMMARY_LIMIT = 400;
/** Of one value in it, so that a long command line does not push the rest out. */
const VALUE_LIMIT = 240;
/** Matched fields shown where no form is known. */
const MAX_MATCHED_SHOWN = 4;

/** Windows writes a dash where it has nothing to say. */
const NOTHING = new Set(['', '-']);

const formsByEvent = new Map(
  SUMMARY_FORMS.flatMap(({ channel, eventIds, parts }) =>
    eventIds.map((id) => [eventKey(channel, id), parts] as const),
  ),
);

/**
 * Who and what, in one line: from the form for this kind of event, or else from the fields that matched.
 *
 * @param matched field → value, as the finding has them
 */
export function summarise(event: Event, matched: Readonly<Record<string, string>>): string {
  const forms = formsByEvent.get(eventKey(event.get('Channel'), event.get('EventID'))) ?? [];
  const parts = forms.flatMap((form) => fillFirst(event, form) ?? []);
  const text = parts.length > 0 ? parts.join(' ') : fromMatched(matched);
  return shorten(text, SUMMARY_LIMIT);
}

function eventKey(channel: FieldValue | undefined, eventId: FieldValue | undefined): string {
  return `${String(channel).toLowerCase()}/${String(eventId)}`;
}

/** The first alternative whose fields all have a value. */
function fillFirst(event: Event, alternatives: string | readonly string[]): string | null {
  const forms = typeof alternatives === 'string' ? [alternatives] : alternatives;
  for (const form of forms) {
    const text = fill(event, form);
    if (text !== null) return text;
  }
  return null;
}

function fill(event: Event, form: string): string | null {
  let complete = true;
  const text = form.replace(/\{(\w+)\}/gu, (_, field: string) => {
    const value = fieldText(event.get(field));
    if (NOTHING.has(value)) complete = false;
    return value;
  });
  return complete ? text : null;
}

function fieldText(value: FieldValue | undefined): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'object' ? value.map(fieldText).join(', ') : String(value);
  return oneLine(shorten(text, VALUE_LIMIT));
}

function fromMatched(matched: Readonly<Record<string, string>>): string {
  return Object.entries(matched)
    .slice(0, MAX_MATCHED_SHOWN)
    .map(([field, value]) => `${oneLine(shorten(field, VALUE_LIMIT))}=${fieldText(value)}`)
    .join(' ');
}
