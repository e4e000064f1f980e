import type { FieldValue } from '@unmask/sigma';
import { firstValue, type SingleValue } from '../../evidence/first-value.ts';
import type { Event } from '../../evidence/format.ts';
import { oneLine, shorten } from '../../report/text.ts';
import { SUMMARY_FORMS } from './summary-forms.ts';

/** UTF-16 units of a summary: four lines of a table. */
const SUMMARY_LIMIT = 400;
/** Of one value in it, so that a long command line does not push the rest out. */
const VALUE_LIMIT = 240;
/** Fields shown where no form is known. */
const MAX_FIELDS_SHOWN = 4;

/** What every Windows event has and what therefore says little of this one, and what a person cannot read. */
const QUIET_FIELDS = new Set(
  (
    'Provider_Name Provider_Guid Provider_EventSourceName EventID EventID_Qualifiers Version Level Task Opcode Keywords ' +
    'TimeCreated_SystemTime EventRecordID Correlation_ActivityID Correlation_RelatedActivityID Execution_ProcessID ' +
    'Execution_ThreadID Channel Computer Security_UserID Binary'
  ).split(' '),
);

/** Windows writes a dash where it has nothing to say. */
const NOTHING = new Set(['', '-']);

/** Message numbers that a person cannot read, of the audit policy (event 4719). */
const MESSAGES: Readonly<Record<string, string>> = {
  '%%8448': 'success removed',
  '%%8449': 'success added',
  '%%8450': 'failure removed',
  '%%8451': 'failure added',
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};

const partsByEvent = new Map(
  Object.entries(SUMMARY_FORMS).flatMap(([channel, forms]) =>
    forms.flatMap(({ ids, parts }) => ids.map((id) => [eventKey(channel, id), parts] as const)),
  ),
);

/**
 * Who and what, in one line: from the form for this kind of event, or else the fields that matched, and others of the event.
 *
 * @param matched field → value, as the finding has them
 */
export function summarise(event: Event, matched: Readonly<Record<string, string>>): string {
  const parts =
    partsByEvent.get(
      eventKey(firstValue(event.get('Channel')), firstValue(event.get('EventID'))),
    ) ?? [];
  const filled = parts.flatMap((part) => fillFirst(event, part) ?? []);
  const text = filled.length > 0 ? filled.join(' ') : fromFields(event, matched);
  return shorten(text, SUMMARY_LIMIT);
}

function eventKey(channel: SingleValue, eventId: SingleValue): string {
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
  const text = form.replace(PLACEHOLDER, (_, field: string, detail?: string) => {
    const value = shortLine(detailText(event, field, detail));
    if (NOTHING.has(value)) complete = false;
    return value;
  });
  return complete ? text : null;
}

const PLACEHOLDER = /\{([\w ]+)(?::(\w+))?\}/gu;

function detailText(event: Event, field: string, detail: string | undefined): string {
  if (detail === 'own')
    return valueText([...event.fields()].findLast(([name]) => name === field)?.[1]);
  const text = valueText(event.get(field));
  return detail === undefined ? text : elementText(text, detail);
}

/** Of the first element of that name. */
function elementText(xml: string, name: string): string {
  const start = xml.indexOf(`<${name}>`);
  if (start < 0) return '';
  const [text = ''] = xml.slice(start + name.length + 2).split('<', 1);
  return text.replaceAll(/&\w+;/gu, (entity) => ENTITIES[entity] ?? entity);
}

function valueText(value: FieldValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') return value.map(valueText).join(', ');
  return String(value).replaceAll(/%%\d+/gu, (message) => MESSAGES[message] ?? message);
}

function fromFields(event: Event, matched: Readonly<Record<string, string>>): string {
  const fields = new Map<string, string>();
  for (const [name, value] of [...Object.entries(matched), ...event.fields()]) {
    const text = shortLine(valueText(value));
    if (QUIET_FIELDS.has(name) || fields.has(name) || NOTHING.has(text)) continue;
    fields.set(name, `${shortLine(name)}=${text}`);
    if (fields.size === MAX_FIELDS_SHOWN) break;
  }
  const id = firstValue(event.get('EventID'));
  return [...(id === null ? [] : [`event ${id}`]), ...fields.values()].join(' ');
}

function shortLine(text: string): string {
  return oneLine(shorten(text, VALUE_LIMIT));
}
