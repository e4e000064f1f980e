/** The JSON schemas of OASIS, where they are beside the project. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Bundle, Stix } from './check-stix.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../../../shared/data/stix2-schemas/schemas');

export const hasSchemas: boolean = existsSync(FOLDER);

/** @returns what the schemas of their types say against the objects, and that of bundles against the whole */
export function schemaFaults(): (bundle: Bundle) => string[] {
  // Their patterns are none for `u`, and formats are notes to them.
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: false, validateFormats: false });
  const ids = new Map<string, string>();
  // That of bundles leaves out some types, and takes them for custom ones, of which it allows none.
  let listed: ReadonlySet<string> = new Set();
  for (const file of globSync('**/*.json', { cwd: FOLDER })) {
    const schema = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as { $id: string };
    ajv.addSchema(schema);
    ids.set(basename(file, '.json'), schema.$id);
    if (file.endsWith('bundle.json'))
      listed = new Set(JSON.stringify(schema).match(/(?<=\/)[a-z0-9-]+(?=\.json")/g));
  }
  const faults = (type: string, value: unknown): string[] => {
    const validate = ajv.getSchema(ids.get(type) ?? '');
    if (validate === undefined) return [`no schema for ${type}`];
    if (validate(value) === true) return [];
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
  return ({ objects, ...bundle }) => [
    ...objects.flatMap((object: Stix) =>
      faults(object.type, object).map((fault) => `${object.id}: ${fault}`),
    ),
    ...faults('bundle', { ...bundle, objects: objects.filter(({ type }) => listed.has(type)) }),
  ];
}
