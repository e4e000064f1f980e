/** Records from hand-built binary XML, read back; each also held to the plain decoder. */
import { expect } from 'vitest';
import type { EvtxRecord, FieldValue } from '@unmask/evtx';
import {
  element,
  fragment,
  instance,
  substitution,
  text,
  writeLog,
} from '../../../fixtures/writer/index.ts';
import type { Content, EncodedValue, Element, Fragment } from '../../../fixtures/writer/index.ts';
import type { Template, TemplateInstance } from '../../../fixtures/writer/index.ts';
import { issuesOf, readItems, recordsOf } from './logs.ts';
import { compareLog } from './plain/compare.ts';

/** A log with one record of these fragments. */
export function logOf(...fragments: readonly Fragment[]): Uint8Array<ArrayBuffer> {
  return writeLog([{ id: 1n, written: 0n, fragments }]);
}

/** The record that these fragments are, read without an issue and as the plain decoder reads it. */
export async function recordOf(...fragments: readonly Fragment[]): Promise<EvtxRecord> {
  const file = logOf(...fragments);
  const items = await readItems(file);
  expect(issuesOf(items)).toEqual([]);
  expect((await compareLog(file)).differences).toEqual([]);
  expect(items).toHaveLength(1);
  return recordsOf(items)[0]!;
}

/** A record that is this element, without a template. */
export async function bare(root: Element): Promise<EvtxRecord> {
  return await recordOf(fragment(root));
}

/** A record that is an instance of a template with this root. */
export async function templated(
  root: Element,
  values: TemplateInstance['values'],
): Promise<EvtxRecord> {
  return await recordOf(fragment(instance(template(root), values)));
}

export function template(root: Element, guid = 1): Template {
  return { guid: `${String(guid).padStart(8, '0')}-0000-0000-0000-000000000000`, root };
}

/** `<EventData><Data Name='V'>value</Data></EventData>`. */
export async function dataRecord(value: EncodedValue): Promise<EvtxRecord> {
  const data = element('Data', { Name: 'V' }, [substitution(0, 'string')]);
  return await templated(element('EventData', {}, [data]), [value]);
}

/** What stands in `<V>` … `</V>`. */
export async function contentXml(...content: readonly Content[]): Promise<string> {
  return xmlInside(await bare(element('V', {}, content)));
}

export function xmlInside(record: EvtxRecord): string {
  return /^<V>(.*)<\/V>$/s.exec(record.toXml())![1]!;
}

export async function fieldOf(root: Element, name: string): Promise<FieldValue | undefined> {
  return (await bare(root)).get(name);
}

export { element, fragment, instance, substitution, text };
