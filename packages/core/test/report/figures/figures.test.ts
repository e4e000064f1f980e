import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES } from '../../../src/case/countries.ts';
import type { Figure } from '../../../src/report/figures/figure.ts';
import { hexFigure } from '../../../src/report/figures/hex/hex.ts';
import { linesFigure, type Span } from '../../../src/report/figures/lines/lines.ts';
import { ticksOf, timeAxis } from '../../../src/report/figures/lines/time-axis.ts';
import { readAtlas } from '../../../src/report/figures/map/atlas.ts';
import { mapFigure } from '../../../src/report/figures/map/map.ts';
import { placeLabels } from '../../../src/report/figures/map/place-labels.ts';
import { stepOf, stepsOf } from '../../../src/report/figures/map/steps.ts';
import { matrixFigure } from '../../../src/report/figures/matrix/matrix.ts';
import { monthsFigure } from '../../../src/report/figures/months/months.ts';
import { FIGURE_WORDS } from '../../../src/report/phrases/figures.ts';
import { expectWellFormed } from './well-formed.ts';

const words = FIGURE_WORDS.en;
const HOSTILE = `</title><script>alert(1)</script>"'&\u202e\u0000${'x'.repeat(2_000)}`;
const said = { id: 'fig-test', title: HOSTILE, description: HOSTILE };

function texts({ svg }: Figure): string[] {
  return [...svg.text.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);
}

describe('map', () => {
  const countries = [
    { code: 'GI', name: 'Gibraltar', count: 2 },
    { code: 'MA', name: 'Morocco', count: 112 },
    { code: 'FR', name: 'France', count: 19 },
    { code: 'ES', name: 'Spain', count: 30 },
    { code: 'GB', name: 'United Kingdom', count: 37 },
    { code: 'BR', name: 'Brazil', count: 56 },
  ];
  const data = { ...said, title: 'Where', description: 'Seen', basis: 'ids', countries };

  it('has a place for every country, except where nobody lives', () => {
    const { places } = readAtlas();
    expect(COUNTRY_CODES.filter((code) => !places.has(code))).toEqual(['AQ']);
  });

  it('labels each country with its number, and marks those too small for an outline', () => {
    const figure = mapFigure(data, words)!;
    for (const { name, count } of countries) expect(texts(figure)).toContain(`${name} ${count}`);
    expect(readAtlas().outlines.some(({ code }) => code === 'GI')).toBe(false);
    // On the world, and on the part of it that is shown larger.
    expect(figure.svg.text.match(/<circle /g)).toHaveLength(2);
  });

  it('shows Europe larger only where it is crowded', () => {
    const crowd = mapFigure(data, words)!;
    const few = mapFigure({ ...data, countries: countries.slice(0, 2) }, words)!;
    expect(texts(crowd)).toContain(words.region);
    expect(texts(few)).not.toContain(words.region);
    expect(few.height).toBeLessThan(crowd.height);
  });

  it('says which codes have no place', () => {
    const figure = mapFigure({ ...data, countries: [{ code: 'XX', name: 'X', count: 1 }] }, words)!;
    expect(texts(figure)).toContain(words.notPlaced('XX'));
  });

  it('puts no label over another or over a place', () => {
    const marked = Array.from({ length: 40 }, (_, index) => ({
      x: 100 + (index % 8) * 30,
      y: 100 + Math.floor(index / 8) * 18,
      text: `Country ${index}`,
    }));
    const frame = { left: 0, top: 0, right: 500, bottom: 300 };
    const placed = placeLabels(marked, frame, 11);
    expect(placed.length).toBeGreaterThan(10);
    for (const [index, a] of placed.entries())
      for (const b of placed.slice(index + 1))
        expect(Math.abs(a.textY - b.textY) >= 11.9 || Math.abs(a.textX - b.textX) > 40).toBe(true);
  });

  it('shades by at most four steps from 1 on', () => {
    expect(stepsOf(1)).toEqual([1]);
    expect(stepsOf(112)).toEqual([1, 4, 11, 35]);
    expect([1, 3, 4, 34, 35, 112].map((count) => stepOf(count, stepsOf(112)))).toEqual([
      1, 1, 2, 3, 4, 4,
    ]);
  });
});

describe('lines', () => {
  const span = (first: string, last: string, solid: boolean): Span => ({
    what: HOSTILE,
    first: `${first}T00:00:00.000000Z`,
    last: `${last}T00:00:00.000000Z`,
    solid,
    findingCount: 3,
  });

  it('tells what is solid from what is claimed by more than a colour', () => {
    const spans = [span('2012-01-01', '2013-06-01', true), span('2010-01-01', '2012-01-01', false)];
    const groups = [{ title: 'servers', rows: [{ about: HOSTILE, spans }] }];
    const figure = linesFigure({ ...said, groups, cutOff: null, maxRows: 5 }, words)!;
    // One for the legend, one for the claim.
    expect(figure.svg.text.match(/stroke-dasharray="4 3"/g)).toHaveLength(2);
    expect(figure.table.rows.map((row) => row[5])).toEqual([words.solid, words.claimed]);
  });

  it('does not let an old claim squeeze the rest', () => {
    const spans = [span('2012-01-01', '2013-06-01', true), span('1992-06-19', '1992-06-19', false)];
    const groups = [{ title: null, rows: [{ about: 'a', spans }] }];
    const figure = linesFigure({ ...said, groups, cutOff: null, maxRows: 5 }, words)!;
    expect(texts(figure)).toContain('1992-06-19');
    expect(texts(figure)).not.toContain('2000');
  });

  it('draws the rows that most findings tell of, and says how many it leaves to the table', () => {
    const rows = Array.from({ length: 9 }, (_, index) => ({
      about: `server ${index}`,
      spans: [{ ...span('2012-01-01', '2013-01-01', true), findingCount: index }],
    }));
    const groups = [{ title: null, rows }];
    const figure = linesFigure({ ...said, groups, cutOff: null, maxRows: 3 }, words)!;
    expect(texts(figure)).toContain(words.more(6));
    expect(texts(figure).filter((text) => text.startsWith('server'))).toEqual([
      'server 6',
      'server 7',
      'server 8',
    ]);
    expect(figure.table.rows).toHaveLength(9);
  });

  it('has round ticks, some but never too many', () => {
    for (const years of [0.05, 0.3, 1, 3, 8, 40, 600, 60_000]) {
      const from = Date.UTC(2011, 1, 8);
      const ticks = ticksOf(timeAxis(from, from + years * 31_557_600_000, 236, 946));
      expect(ticks.length).toBeLessThan(120);
      if (years > 0.2) expect(ticks.length).toBeGreaterThan(1);
    }
  });
});

describe('months', () => {
  it('shows months without a victim too, and keeps to a limit', () => {
    const month = (name: string) => ({ month: name, fresh: 2, seen: 5, lost: 1 });
    const data = { ...said, basis: HOSTILE, months: [month('2012-11'), month('2013-02')] };
    const figure = monthsFigure(data, words)!;
    expect(figure.svg.text).toContain('2012-12');
    expect(figure.table.rows).toHaveLength(2);
    const long = { ...data, months: [month('0001-01'), month('2013-02')] };
    expect(monthsFigure(long, words)!.svg.text.length).toBeLessThan(150_000);
  });
});

describe('matrix', () => {
  it('frames what only findings of low confidence tell in another way', () => {
    const cell = { id: 'T1070', name: HOSTILE, sources: 2, findings: 3 };
    const tactics = [
      {
        title: 'Stealth',
        techniques: [
          { ...cell, sure: 1 },
          { ...cell, sure: 0 },
        ],
      },
    ];
    const figure = matrixFigure({ ...said, tactics, empty: ['Impact'] }, words)!;
    // One for the legend.
    expect(figure.svg.text.match(/stroke-dasharray/g)).toHaveLength(2);
    expect(texts(figure)).toContain(words.notSeen('Impact'));
  });
});

describe('hex', () => {
  it('frames the broken part, counts lines that repeat, and shows both in its table', () => {
    const bytes = new Uint8Array(112);
    bytes.set(new TextEncoder().encode('<script>'), 0);
    const broken = { start: 8, end: 5_000 };
    const figure = hexFigure({ ...said, offset: 0x1000, bytes, broken }, words)!;
    expect(figure.table.rows[0]).toEqual([
      '0x1000',
      '3c 73 63 72 69 70 74 3e 00 00 00 00 00 00 00 00',
      '<script>........',
      '0x1008–0x100f',
    ]);
    expect(figure.table.rows[2]).toEqual(['*', words.sameLines('4'), null, null]);
  });
});

it('every figure is well-formed XML in every language, whatever the text', () => {
  const spans: Span[] = [
    {
      what: HOSTILE,
      first: '2012-01-01T00:00:00Z',
      last: '2013-01-01T00:00:00Z',
      solid: true,
      findingCount: 1,
    },
  ];
  const months = [{ month: '2012-01', fresh: 1, seen: 1, lost: 1 }];
  const cells = [{ id: HOSTILE, name: HOSTILE, sources: 1, findings: 1, sure: 0 }];
  for (const words of Object.values(FIGURE_WORDS)) {
    const figures = [
      mapFigure(
        { ...said, basis: HOSTILE, countries: [{ code: 'FR', name: HOSTILE, count: 1 }] },
        words,
      ),
      linesFigure(
        {
          ...said,
          groups: [{ title: HOSTILE, rows: [{ about: HOSTILE, spans }] }],
          cutOff: '2014-01-01T00:00:00Z',
          maxRows: 3,
        },
        words,
      ),
      monthsFigure({ ...said, basis: HOSTILE, months }, words),
      matrixFigure(
        { ...said, tactics: [{ title: HOSTILE, techniques: cells }], empty: [HOSTILE] },
        words,
      ),
      hexFigure({ ...said, offset: 0, bytes: new Uint8Array([60, 62, 38]), broken: null }, words),
    ];
    for (const figure of figures) expectWellFormed(figure!.svg.text);
  }
});
