import { FORMATS, createDetectors } from '@unmask/core';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Output } from '../output/output.ts';
import { padEnd } from '../terminal/wrap.ts';

/** Prints what can be read. */
export async function formats(): Promise<ExitCode> {
  return print(
    FORMATS.map(({ id, title, extensions }) => [id, `${title} (${extensions.join(', ')})`]),
  );
}

/** Prints what is looked for. */
export async function detectors(): Promise<ExitCode> {
  const all = createDetectors({ rules: [], mapping: { routes: [] }, indicators: new Uint8Array() });
  return print(all.map(({ id, title }) => [id, title]));
}

const ID_WIDTH = 17;

async function print(rows: readonly (readonly [id: string, text: string])[]): Promise<ExitCode> {
  const output = new Output(null);
  for (const [id, text] of rows) await output.write(`${padEnd(id, ID_WIDTH)}${text}\n`);
  await output.close();
  return EXIT.success;
}
