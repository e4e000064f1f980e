/** Reports of whole cases in French and Spanish: what of them is still English, and whether it has to be. */
import type { Finding } from '@unmask/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { TOLD } from '../../../core/src/report/told/index.ts';
import { compileTold } from '../../../core/src/report/told/template.ts';
import { linesOf, unmask } from '../command/unmask.ts';
import { keptCase } from '../command/kept-case.ts';
import { copyOfCase } from '../mask-case.ts';

/** A hunt through all of the evidence. */
const PATIENCE = 600_000;
/** Fields of the evidence, with what they hold. */
const MATCHED = /<dl class="matched">.*?<\/dl>/gs;
const ENGLISH = /<(\w+) lang="en">(.*?)<\/\1>/gs;
/** Names of ATT&CK techniques. */
const TECHNIQUE = /^(?:[A-Z][\w/-]*|and|or|of|over|via)(?: (?:[A-Z][\w/-]*|and|or|of|over|via))*$/;

describe.each(['The Mask', 'a seized server'])('the report of %s', (name) => {
  let pages: Readonly<Record<'fr' | 'es', string>>;
  let findings: readonly Finding[];

  beforeAll(async () => {
    const [path, cwd] =
      name === 'The Mask'
        ? ['case', await copyOfCase()]
        : [(await keptCase('fixtures/seized-server')).path, undefined];
    const reportIn = async (...options: string[]): Promise<string> => {
      const ran = await unmask(['report', path, ...options], cwd === undefined ? {} : { cwd });
      if (ran.code !== 0) throw new Error(ran.stderr);
      return ran.stdout;
    };
    pages = {
      fr: await reportIn('--format', 'html', '--lang', 'fr'),
      es: await reportIn('--format', 'html', '--lang', 'es'),
    };
    findings = linesOf(await reportIn('--format', 'jsonl'))
      .map((line) => JSON.parse(line) as Finding & { type: string })
      .filter(({ type }) => type === 'finding');
  }, PATIENCE);

  it.each(['fr', 'es'] as const)(
    'leaves in English what rules and ATT&CK name so, in %s',
    (language) => {
      const named = findings
        .filter(({ rule }) => rule.engine === 'sigma' || /^implant-.*-host$/.test(rule.id ?? ''))
        .flatMap(({ rule, summary, alternatives }) => [rule.title, summary, ...alternatives])
        .concat(
          findings.flatMap(({ matched }) => [...Object.keys(matched), `${matched['written']}.`]),
        );
      const page = pages[language].replaceAll(MATCHED, '');
      const left = Array.from(page.matchAll(ENGLISH), ([, , text]) => plainOf(text!));
      expect(left.length).toBeGreaterThan(0);
      const known = named.map((each) => plainOf(each).slice(0, 100));
      expect(
        left.filter(
          (text) =>
            !TECHNIQUE.test(text) && text.includes(' ') && !known.includes(text.slice(0, 100)),
        ),
      ).toEqual([]);
    },
  );

  it.each(['fr', 'es'] as const)('says no sentence of ours in English, in %s', (language) => {
    const page = plainOf(pages[language].replaceAll(MATCHED, '').replaceAll(ENGLISH, ''));
    const long = TOLD.flatMap((told) =>
      compileTold(told).texts.filter((text) => text.trim().split(' ').length > 3),
    );
    expect(long.length).toBeGreaterThan(500);
    expect(long.filter((text) => page.includes(text.trim()))).toEqual([]);
  });

  it('parts what French parts by spaces that do not break', () => {
    const ours = pages.fr.replaceAll(/<style>.*?<\/style>/gs, '').replaceAll(MATCHED, '');
    const broken = Array.from(ours.matchAll(/>([^<>]* [:;!?»][^<>]*)</g), ([, text]) => text!);
    expect(
      broken.filter((text) => / (?:[;!?»]|:(?= ))/.test(text) && !/\bthe\b/.test(text)),
    ).toEqual([]);
  });
});

function plainOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('[.]', '.')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
