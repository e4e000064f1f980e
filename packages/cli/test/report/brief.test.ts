import type { BriefSentence, Finding } from '@unmask/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { linesOf } from '../command/unmask.ts';
import { expectGolden } from '../golden.ts';
import { maskCase, reportOf, sentencesOf } from './mask-case.ts';

/** A hunt through all of the evidence, and then a derivation for each sentence. */
const PATIENCE = 600_000;

let folder: string;
let whole: Map<string, BriefSentence>;
/** All findings that tell of requests of implants. */
let beacons: Finding[];

beforeAll(async () => {
  folder = await maskCase();
  whole = await sentencesOf(folder);
  beacons = linesOf(await reportOf(folder, '--format', 'jsonl'))
    .map((line) => JSON.parse(line) as Finding & { type: string })
    .filter(({ type, kind }) => type === 'finding' && kind === 'beacon');
}, PATIENCE);

describe('the brief of The Mask', () => {
  it.each(['en', 'fr', 'es'])('says what the news said, in %s', async (language) => {
    const text = await reportOf(folder, '--format', 'brief', '--lang', language);
    // Ids and numbers of findings, which stand behind the paragraph, change with every check that is added.
    const [head, paragraph] = text.split('\n\n');
    expectGolden(`report/the-mask-brief.${language}.txt`, `${head}\n\n${paragraph}\n`);
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
      const left = await sentencesOf(
        folder,
        beacons.map((each) => each.id),
      );
      expect(left.get('network')?.text ?? '').not.toContain('380');
      expect(left.has('silent')).toBe(false);
      expect(changed(left)).toEqual(['network', 'since', 'platforms', 'silent']);
    },
    PATIENCE,
  );
});

/** Lists of findings end at a hundred. What these two rest on is all that servers tell of requests of implants. */
const LONG: ReadonlySet<string> = new Set(['since', 'silent']);

async function withoutEvidenceOf(id: string): Promise<Map<string, BriefSentence>> {
  const { findings } = whole.get(id)!;
  if (!LONG.has(id)) return sentencesOf(folder, findings);
  const cited = new Set(findings);
  const servers = new Set(beacons.filter((each) => cited.has(each.id)).map(sourceOf));
  const rest = beacons.filter((each) => servers.has(sourceOf(each))).map((each) => each.id);
  return sentencesOf(folder, [...cited, ...rest]);
}

function sourceOf({ source }: Finding): string {
  return source.id;
}

/** What judgements of all habits weigh is said by sentences of their own too: they may change with these. */
const WEIGHED = 'state';

function changed(left: ReadonlyMap<string, BriefSentence>): string[] {
  const ids = [...whole.keys()].filter((id) => left.get(id)?.text !== whole.get(id)!.text);
  return ids.filter((id) => id !== WEIGHED);
}
