import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { TOLD, toldIn } from '../../../src/report/told/index.ts';
import { compileTold } from '../../../src/report/told/template.ts';
import { KINDS, WORDS } from '../../../src/report/told/catalog/words.ts';

const LANGUAGES = ['fr', 'es'] as const;
const PLACE = /\{(\w+)(?::\w+\??|[|~][^{}]*)?\}/g;

function placesOf(template: string): Set<string> {
  return new Set(Array.from(template.matchAll(PLACE), ([, name]) => name!));
}

describe('sentences that a case tells', () => {
  it('are there in three languages, each once, with the same places', () => {
    expect(new Set(TOLD.map(([english]) => english)).size).toBe(TOLD.length);
    for (const vocabulary of [WORDS, KINDS])
      expect(new Set(vocabulary.map(([english]) => english)).size).toBe(vocabulary.length);
    for (const [english, ...others] of TOLD) {
      const numbers = new Set(
        compileTold([english, '', '']).places.flatMap(({ name, kind }) =>
          kind === 'int' ? [name] : [],
        ),
      );
      for (const other of others) {
        expect(placesOf(other), other).toEqual(placesOf(english));
        expect(other.trim(), english).not.toBe('');
        expect(other).not.toMatch(/'|"/);
        for (const [, name] of other.matchAll(/\{(\w+)[|~]/g))
          expect(numbers.has(name!), other).toBe(true);
      }
    }
  });

  it('are recognised with what stands in their places, and told in the language', () => {
    const text =
      'implant ids in logs of command servers and of sinkholes together, each counted once';
    expect(toldIn('fr', text)).toBe(
      'identifiants d’implants dans l’ensemble des journaux des serveurs de commande et des serveurs détournés, chacun compté une seule fois',
    );
    expect(toldIn('es', '2011-02-08 to 2014-01-20, 34297 requests')).toBe(
      'del 2011-02-08 al 2014-01-20, 34\u00a0297 peticiones',
    );
    expect(toldIn('fr', '1 are in both')).toBe('1 figure dans les deux');
    expect(
      toldIn(
        'fr',
        'Dropped: the collection ended (the evidence goes on: 17 days of other lines follow; 17 days without a call have a chance of 1 in 763).',
      ),
    ).toBe(
      'Écarté\u00a0: la collecte s’est arrêtée (les preuves continuent\u00a0: 17 jours d’autres lignes suivent\u202f; 17 jours sans appel ont une probabilité de 1 sur 763).',
    );
    expect(toldIn('es', "sources with a finding 'Wiped or edited'")).toBe(
      'fuentes con un hallazgo «Borrado o retocado»',
    );
  });

  it('leave what is no sentence of ours as it is', () => {
    for (const language of LANGUAGES)
      for (const text of [
        '',
        'The cat sat on the mat.',
        'WKS-07',
        'implant ids in my attic',
        '{n:int}',
      ])
        expect(toldIn(language, text)).toBeNull();
    expect(toldIn('en', 'anything')).toBe('anything');
  });

  it('keep names of the evidence to the letter, whatever is in them', () => {
    const hostile = fc.string({ minLength: 1, maxLength: 60, unit: 'binary' });
    fc.assert(
      fc.property(hostile, (name) => {
        for (const language of LANGUAGES)
          expect(toldIn(language, `Requests of an implant: ${name}`)).toContain(name);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('need no longer for texts that are made to fit many', () => {
    for (const piece of [
      ': kept, ',
      'a, ',
      ' implant x: ',
      '; ',
      ' (its time is not known)',
      'by ',
    ])
      expect(toldIn('fr', piece.repeat(4_000 / piece.length))).toBeNull();
  });
});

describe('titles of checks', () => {
  const folder = join(import.meta.dirname, '../../../src/detect');
  const titles = globSync('**/*.ts', { cwd: folder }).flatMap((file) =>
    titlesIn(join(folder, file)),
  );

  it('are told in every language', () => {
    expect(titles.length).toBeGreaterThan(50);
    for (const language of LANGUAGES)
      expect(titles.filter((title) => toldIn(language, title) === null)).toEqual([]);
  });
});

describe('honest causes', () => {
  const folder = join(import.meta.dirname, '../../../src/detect');
  const causes = globSync('**/*.ts', { cwd: folder }).flatMap((file) =>
    causesIn(join(folder, file)),
  );

  it('are told in every language, with what became of them', () => {
    expect(causes.length).toBeGreaterThan(150);
    for (const language of LANGUAGES)
      expect(causes.filter((cause) => toldIn(language, cause) === null)).toEqual([]);
  });
});

interface Syntax {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Titles of checks; those of detectors, which have a kind, are for the help. */
function titlesIn(path: string): string[] {
  const titles: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, properties } = node as Syntax;
    if (type === 'ObjectExpression') {
      const named = new Map(
        (properties as Syntax[]).flatMap(({ key, value }) =>
          key === undefined ? [] : [[(key as { name?: string }).name, value as Syntax] as const],
        ),
      );
      const title = named.get('title');
      if (title?.type === 'Literal' && !named.has('kind')) titles.push(title['value'] as string);
    }
    Object.values(node).forEach(visit);
  };
  visit(parseSync(path, readFileSync(path, 'utf8')).program.body);
  return titles;
}

/** Texts that judge a cause, with a number for whatever a template puts into them; those that begin or end with a place are told in parts. */
function causesIn(path: string): string[] {
  const causes: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const text = textOf(node as Syntax);
    if (text !== null && /^[A-Z].*: (?:kept|dropped|unlikely)\b.*[^7)]$/.test(text))
      causes.push(text);
    if (text === null) Object.values(node).forEach(visit);
  };
  visit(parseSync(path, readFileSync(path, 'utf8')).program.body);
  return causes;
}

/** `null` for what is no text, and for texts that are put together of several. */
function textOf(node: Syntax): string | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type !== 'TemplateLiteral') return null;
  const pieces = (node['quasis'] as { value: { cooked: string } }[]).map(
    ({ value }) => value.cooked,
  );
  return pieces.join('7');
}
