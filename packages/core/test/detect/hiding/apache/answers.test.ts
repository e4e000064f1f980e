import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { comparisons } from '../../../../src/detect/hiding/apache/client.ts';
import { heldAt, wholeVerdict, type Place } from '../../../../src/detect/hiding/apache/merged.ts';
import { ApacheServers } from '../../../../src/detect/hiding/apache/servers.ts';
import type { Configuration } from '../../../../src/detect/hiding/includes/configuration-trace.ts';
import { clientSubject } from '../../../../src/detect/hiding/read/reader.ts';
import { configurationOf } from './configuration.ts';

/** What a real Apache answered, with the configuration. Recorded by `fixtures/hiding/record-apache-answers.ts`. */
interface Recorded {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly asked: readonly (readonly [client: string, path: string, host?: string])[];
  readonly statuses: readonly (number | null)[];
}

const FILE = join(import.meta.dirname, '../../../../../../fixtures/hiding/apache-answers.json');
const { answers } = JSON.parse(readFileSync(FILE, 'utf8')) as { answers: Recorded[] };

/** Questions that the evidence alone does not answer, so that nothing may be said. */
const UNTOLD =
  /^Not told by addresses: (?!the module of Apache)|DirectoryMatch|without AllowOverride/;

it.each(answers.map((each) => [each.name, each] as const))('%s', async (name, recorded) => {
  const configurations = await Promise.all(
    Object.entries(recorded.files).map(([path, text]): Promise<Configuration> =>
      path === 'httpd.conf'
        ? configurationOf(
            'etc/httpd/conf/httpd.conf',
            `LoadModule authz_core_module x\nDocumentRoot /srv/www\n${text}`,
          )
        : configurationOf(path, text),
    ),
  );
  const [server] = new ApacheServers(configurations).all;
  const { model, sections } = server!;
  const told = recorded.asked.map(([client, path, host = 'web01.example']) => {
    const parts = path.split('/').slice(1, -1);
    const place: Place = {
      site: Math.max(
        0,
        model.sites.findIndex((site) => site.name === host),
      ),
      folder: ['srv', 'www', ...parts],
      file: path.split('/').at(-1)!,
      address: parts,
    };
    return wholeVerdict(heldAt(place, sections, model), clientSubject(client), comparisons())
      .answer;
  });
  const real = recorded.statuses.map((status) => (status === 200 ? 'in' : 'out'));
  if (UNTOLD.test(name)) expect(told).toContain('unknown');
  expect(told.map((each, i) => (each === 'unknown' && UNTOLD.test(name) ? real[i] : each))).toEqual(
    real,
  );
});
