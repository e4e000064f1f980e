import { bytesSource } from '@unmask/evtx';
import { describe, expect, it } from 'vitest';
import { OffsetClues } from '../../../src/detect/clues/offset-clues.ts';
import { REFLOG } from '../../../src/evidence/text/reflog.ts';
import { type Evidence, expand } from '../../../src/index.ts';
import { TestHost } from '../../evidence/container/host.ts';
import { tar } from '../../evidence/container/write.ts';
import { readAll } from '../../evidence/text/reading.ts';

/** Info-ZIP, `TZ=Europe/Madrid` and `TZ=America/Argentina/Buenos_Aires`: a script last changed at 2013-10-28 17:20:12 UTC. */
const MADRID =
  'UEsDBAoAAAAAAIaSXENC2yALDgAAAA4AAAAFABwAZ28uc2hVVAkAA8ycblLMnG5SdXgLAAEEAAAAAAQAAAAAIyEvYmluL3NoCiMgeApQSwECHgMKAAAAAACGklxDQtsgCw4AAAAOAAAABQAYAAAAAAABAAAApIEAAAAAZ28uc2hVVAUAA8ycblJ1eAsAAQQAAAAABAAAAABQSwUGAAAAAAEAAQBLAAAATQAAAAAA';
const BUENOS_AIRES =
  'UEsDBAoAAAAAAIZyXENC2yALDgAAAA4AAAAFABwAZ28uc2hVVAkAA8ycblLfEQZrdXgLAAEEAAAAAAQAAAAAIyEvYmluL3NoCiMgeApQSwECHgMKAAAAAACGclxDQtsgCw4AAAAOAAAABQAYAAAAAAABAAAApIEAAAAAZ28uc2hVVAUAA8ycblJ1eAsAAQQAAAAABAAAAABQSwUGAAAAAAEAAQBLAAAATQAAAAAA';

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

const COLLECTED = {
  collector: 'uac',
  host: 'srv-1',
  timeZone: 'UTC',
  originalPath: '/home/x/tools.tar',
} as const;

async function membersOf(
  bytes: Uint8Array,
  origin: Evidence['origin'],
  path = 'tools.zip',
): Promise<Evidence[]> {
  const found: Evidence[] = [];
  const host = new TestHost();
  for await (const item of expand(
    { path, source: bytesSource(bytes), origin: origin ?? null },
    host,
  ))
    if (item.kind === 'evidence') found.push(item.evidence);
  return found;
}

const daysOf = (evidence: Evidence): (string | undefined)[] =>
  new OffsetClues(evidence).finish().map(({ matched }) => matched['days']);

describe('archives of operators', () => {
  it.each([
    ['Madrid', MADRID, '2013-10-28 +0100 1'],
    ['Buenos Aires', BUENOS_AIRES, '2013-10-28 -0300 1'],
  ])('tell that of whoever packed in %s, by local time beside UTC', async (_, zip, days) => {
    const [member] = await membersOf(bytesOf(zip), COLLECTED);
    expect(member!.facts!.modified).toBe(Date.parse('2013-10-28T17:20:12Z') * 1_000);
    expect(daysOf(member!)).toEqual([days]);
    const inner = tar([['tools.zip', bytesOf(zip)]]);
    const [nested] = await membersOf(inner, COLLECTED, 'tools.tar');
    expect(daysOf(nested!)).toEqual([days]);
  });

  it('say nothing where whoever handed them in may have packed them', async () => {
    const [given] = await membersOf(bytesOf(MADRID), null);
    expect(daysOf(given!)).toEqual([]);
  });

  it.each([
    ['seconds that no zone explains', 37 * 60_000_000],
    ['more than any zone', 15 * 3_600_000_000],
  ])('say nothing by %s', (_, difference) => {
    const facts = { modified: 1e15, changed: null, allocated: null, localTime: 1e15 + difference };
    expect(daysOf({ path: 'a', source: bytesSource(new Uint8Array()), facts })).toEqual([]);
  });
});

const HASH = 'a'.repeat(40);
const LOG = [
  `${'0'.repeat(40)} ${HASH} Pepe <pepe@srv.example> 1382980814 +0100\tcommit (initial): primera prueba`,
  `${HASH} ${HASH} Pepe <pepe@srv.example> 1382984414 +0100\tcommit: arregla el fallo`,
  `${HASH} ${HASH} Pepe <> 1373000000 +0200\treset: moving to HEAD~1`,
  `${HASH} ${HASH} Pepe <> 1373000000 +9900\tx`,
].join('\n');

describe("steps in Git's logs", () => {
  it('are read with their zone', async () => {
    const { events, issues } = await readAll(REFLOG, LOG);
    expect(issues).toEqual([]);
    expect(events.map((event) => [event.time / 1e6, event.get('utc_offset')])).toEqual([
      [1_382_980_814, '+0100'],
      [1_382_984_414, '+0100'],
      [1_373_000_000, '+0200'],
      [1_373_000_000, '+9900'],
    ]);
    expect(events[0]!.toObject()).toMatchObject({
      user: 'Pepe',
      mail: 'pepe@srv.example',
      message: 'commit (initial): primera prueba',
    });
  });

  it('are one finding for each log, by day, with the places of proof', async () => {
    const { events } = await readAll(REFLOG, LOG, { path: 'srv/.git/logs/HEAD' });
    const clues = new OffsetClues({
      path: 'srv/.git/logs/HEAD',
      source: bytesSource(new Uint8Array()),
    });
    for (const event of events) clues.add(event);
    const [finding, ...others] = clues.finish();
    expect(others).toEqual([]);
    expect(finding!.matched).toEqual({
      from: 'steps in Git, or mail that was written here',
      offsets: '+0100 +0200',
      days: '2013-10-28 +0100 2, 2013-07-05 +0200 1',
    });
    expect(finding!.locators.map(({ offset }) => offset)).toEqual([
      0,
      LOG.indexOf('1373000000') - 90,
    ]);
  });
});
