import type { FieldValue } from '@unmask/sigma';
import { addField, type Fields } from '../event.ts';
import { addUri } from '../web/request.ts';

const EXTENSION = /\.([A-Za-z0-9]{1,16})$/;

/**
 * Adds what a network sensor says of a request once more, under the names of web and proxy logs, so that whatever knows those finds it.
 *
 * @param names web name → the sensor's name
 */
export function addWebNames(fields: Fields, names: Readonly<Record<string, string>>): void {
  for (const [name, from] of Object.entries(names)) {
    const value = fields.get(from);
    if (value === undefined || fields.has(name)) continue;
    if (name === 'cs-uri') addTarget(fields, value);
    else addField(fields, name, value);
  }
}

function addTarget(fields: Fields, value: FieldValue): void {
  const uri = Array.isArray(value) ? (value as readonly FieldValue[])[0] : value;
  if (typeof uri !== 'string') return;
  addUri(fields, uri);
  const extension = EXTENSION.exec(String(fields.get('cs-uri-stem')));
  if (extension !== null) addField(fields, 'cs-uri-extension', extension[1]!);
}
