/** Every sentence of the report of The Mask, in each format and language, keeps to the rules of `docs/judgements.md`: likelihood and confidence never in one. */
import { type Language, LANGUAGES, type ReportModel } from '@unmask/core';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintText } from '../../../core/src/campaign/judgements/lint.ts';
import { writeAs } from '../../src/report/formats.ts';
import { BriefCase } from './brief-of-case.ts';

const PATIENCE = 600_000;

let kept: BriefCase;
let model: ReportModel;

beforeAll(async () => {
  kept = await BriefCase.open();
  model = await kept.report();
}, PATIENCE);
afterAll(() => kept[Symbol.dispose]());

/** Format → its text, a paragraph or cell a line. */
const TEXTS: Readonly<Record<string, (written: string | Uint8Array) => string>> = {
  brief: (written) => joined(String(written)),
  md: (written) =>
    joined(
      String(written)
        .replaceAll(/\\(?=[[\]])/g, '')
        .replaceAll(/ \| |\n(?=[-#>|])/g, '\n\n')
        .replaceAll(/^[-#>]+ /gm, ''),
    ),
  html: (written) =>
    plain(
      String(written)
        .replaceAll(/<(style|script)[^>]*>.*?<\/\1>/gs, '\n')
        .replaceAll(/<\/?(?:a|abbr|b|code|em|i|q|span|strong|time)\b[^>]*>/g, '')
        .replaceAll(/<[^>]*>/g, '\n'),
    ),
  docx: (written) =>
    plain(
      strFromU8(unzipSync(written as Uint8Array)['word/document.xml']!)
        .replaceAll('</w:p>', '\n')
        .replaceAll(/<[^>]*>/g, ''),
    ),
};

/** Lines of one paragraph are one. */
function joined(text: string): string {
  return text.replaceAll(/(?<!\n)\n(?!\n)/g, ' ');
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

async function textOf(format: string, of: ReportModel): Promise<string> {
  const text = TEXTS[format]!((await writeAs(format, of)) as string | Uint8Array);
  // Numbers of what a sentence rests on stand behind its end.
  return text.replaceAll(/\[\d+\]/g, ' ');
}

const FORMATS: readonly (readonly [format: string, language: Language])[] = [
  ...['brief', 'md', 'html'].flatMap((format) =>
    LANGUAGES.map((language) => [format, language] as const),
  ),
  // What the page says; of it one language, since figures take long to paint.
  ['docx', 'fr'],
];

describe.each(FORMATS)('%s in %s', (format, language) => {
  it(
    'has no fault in any sentence',
    async () => {
      const text = await textOf(format, { ...model, language });
      expect(text.length).toBeGreaterThan(1_000);
      expect(lintText(text, language)).toEqual([]);
    },
    PATIENCE,
  );
});

const PLANTED: Readonly<Record<Language, string>> = {
  en: 'They likely left, with high confidence.',
  fr: 'Ils sont probablement partis, avec une confiance élevée.',
  es: 'Probablemente se fueron, con confianza alta.',
};

it.each(FORMATS.filter(([format]) => format !== 'brief'))(
  'finds what is planted in %s in %s',
  async (format, language) => {
    const text = await textOf(format, { ...model, language, notes: PLANTED[language] });
    expect(lintText(text, language)).toEqual([
      { code: 'likelihood-and-confidence', text: PLANTED[language] },
    ]);
  },
  PATIENCE,
);
