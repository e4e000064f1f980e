import type { BriefSentence, Finding } from '@unmask/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { linesOf } from '../command/unmask.ts';
import { expectGolden } from '../golden.ts';
import { maskCase, reportOf, sentencesOf } from './mask-case.ts';

/** A hunt through all of the evidence, and then a derivation for each sentence. */
const PATIENCE = 600_000;

let folder: string;
let whole: Map<string, BriefSentence>;
/** Ids of all findings that tell of requests of implants. */
let beacons: string[];

beforeAll(async () => {
  folder = await maskCase();
  whole = await sentencesOf(folder);
  beacons = linesOf(await reportOf(folder, '--format', 'jsonl'))
    .map((line) => JSON.parse(line) as Finding & { type: string })
    .filter(({ type, kind }) => type === 'finding' && kind === 'beacon')
    .map(({ id }) => id);
}, PATIENCE);

describe('the brief of The Mask', () => {
  it.each(['en', 'fr', 'es'])('says what the news said, in %s', async (language) => {
    expectGolden(
      `report/the-mask-brief.${language}.txt`,
      await reportOf(folder, '--format', 'brief', '--lang', language),
    );
  });

  it('rests every sentence on findings', () => {
    for (const each of whole.values()) expect(each.findings.length).toBeGreaterThan(0);
  });

  it.each([
    'since',
    'platforms',
    'sought',
    'watched',
    'stopped',
    'hidden',
    'wiped',
    'language',
    'silent',
  ])(
    'takes back %s without its evidence, and nothing else',
    async (id) => {
      const said = whole.get(id)!.text;
      const left = await withoutEvidenceOf(id);
      expect(left.get(id)?.text).not.toBe(said);
      expect(changed(left)).toEqual([id]);
    },
    PATIENCE,
  );

  it(
    'takes back the number of victims with all requests of implants, and what rests on parts of them',
    async () => {
      const left = await sentencesOf(folder, beacons);
      expect(left.get('network')?.text ?? '').not.toContain('380');
      expect(left.has('silent')).toBe(false);
      expect(changed(left)).toEqual(['network', 'since', 'platforms', 'silent']);
    },
    PATIENCE,
  );
});

/** Of a sentence with many findings a part is listed: what it still says is asked until it says something else. */
async function withoutEvidenceOf(id: string): Promise<Map<string, BriefSentence>> {
  const taken = new Set<string>();
  let left = whole;
  for (;;) {
    const cited = left.get(id)?.findings.filter((each) => !taken.has(each)) ?? [];
    if (cited.length === 0 || left.get(id)!.text !== whole.get(id)!.text) return left;
    for (const each of cited) taken.add(each);
    left = await sentencesOf(folder, [...taken]);
  }
}

/** What judgements of all habits weigh is said by sentences of their own too: they may change with these. */
const WEIGHED = 'state';

function changed(left: ReadonlyMap<string, BriefSentence>): string[] {
  const ids = [...whole.keys()].filter((id) => left.get(id)?.text !== whole.get(id)!.text);
  return ids.filter((id) => id !== WEIGHED);
}
