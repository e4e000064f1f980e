import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CliError } from '../../src/errors.ts';
import type * as EvidenceList from '../../src/evidence-list.ts';
import type * as Tally from '../../src/hunt/evidence-tally.ts';
import type * as HuntParts from '../../src/hunt/hunt-parts.ts';
import type * as RuleLines from '../../src/hunt/rule-lines.ts';
import type * as LoadRules from '../../src/load-rules.ts';
import type { Sortable } from '../../src/sort/spill-sorter.ts';
import { TempFolder } from '../../src/sort/temp-folder.ts';
import { ROOT } from '../command/unmask.ts';

/** From what is built, because workers are started from there. */
async function built<Module>(file: string): Promise<Module> {
  return (await import(pathToFileURL(join(ROOT, 'packages/cli/dist', file)).href)) as Module;
}

/** Hunts through the fixture, with a sorter that takes `room` findings. */
async function huntWith(room: number): Promise<{ kept: Sortable[]; stopped: CliError | null }> {
  const { readParts } = await built<typeof HuntParts>('hunt/hunt-parts.js');
  const { loadRules } = await built<typeof LoadRules>('load-rules.js');
  const { listEvidence } = await built<typeof EvidenceList>('evidence-list.js');
  const { packRules } = await built<typeof RuleLines>('hunt/rule-lines.js');
  const { EvidenceTally } = await built<typeof Tally>('hunt/evidence-tally.js');
  const { rules, mapping } = loadRules(
    { rules: [], mapping: [], placeholders: [], minLevel: null, include: [], exclude: [] },
    () => {},
  );
  const kept: Sortable[] = [];
  const sorter = {
    add(item: Sortable) {
      if (kept.length >= room) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      kept.push(item);
    },
  };
  const stopped = await readParts({
    stored: null,
    evidence: await listEvidence([join(ROOT, 'fixtures/intrusion')], new TempFolder()),
    setup: {
      rules: packRules({ rules, mapping }),
      checks: {},
      only: null,
      window: { from: null, to: null },
      recover: false,
      timeZone: null,
      accessLogFormat: [],
      carve: false,
      selection: { minLevel: null, include: [], exclude: [] },
      now: Date.UTC(2030) * 1000,
    },
    threads: 2,
    interrupt: new AbortController().signal,
    sorter,
    tally: new EvidenceTally(),
    keeper: null,
    progress: { addBytes() {}, addFindings() {} },
  });
  return { kept, stopped };
}

describe('readParts', () => {
  it('hands every finding to the sorter', async () => {
    const { kept, stopped } = await huntWith(Infinity);
    expect([kept.length, stopped]).toEqual([20, null]);
  });

  it('ends early when findings cannot be kept, with those that could', async () => {
    const { kept, stopped } = await huntWith(3);
    expect(kept).toHaveLength(3);
    expect(stopped).toMatchObject({
      exitCode: 5,
      message: expect.stringContaining('no space is left on the device (set TMPDIR') as string,
    });
  });
});
