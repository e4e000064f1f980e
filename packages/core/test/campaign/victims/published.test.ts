import { beforeAll, describe, expect, it } from 'vitest';
import type { VictimCounts } from '../../../src/campaign/victims/count-victims.ts';
import { createAddressBook } from '../../../src/campaign/victims/country/address-book.ts';
import { openCountryTable } from '../../../src/campaign/victims/country/country-table.ts';
import type { BeaconLine, VictimSource } from '../../../src/campaign/victims/line.ts';
import { topOf } from '../../../src/campaign/victims/side-by-side.ts';
import { counted, line } from './lines.ts';

/**
 * Kaspersky Lab, Unveiling "Careto" (2014), figures 19, 20 and 21: addresses in logs, ids in the sinkhole, addresses in the sinkhole.
 */
const FIGURES: Readonly<Record<string, readonly [number, number, number]>> = {
  MA: [391, 4, 11],
  BR: [173, 0, 0],
  GB: [110, 3, 1],
  ES: [67, 16, 18],
  FR: [57, 5, 8],
  CH: [33, 0, 0],
  LY: [26, 0, 0],
  US: [22, 2, 2],
  IR: [15, 2, 2],
  VE: [14, 3, 10],
  DE: [4, 1, 2],
  PL: [4, 1, 3],
  ZA: [4, 0, 0],
  TN: [3, 0, 0],
  CU: [3, 46, 3],
  GI: [2, 2, 2],
  BE: [2, 1, 1],
  TR: [2, 0, 0],
  EG: [2, 0, 0],
  DZ: [2, 1, 1],
  PK: [2, 2, 2],
  AR: [1, 0, 0],
  IQ: [1, 0, 0],
  CR: [1, 0, 0],
  MX: [1, 0, 0],
  CN: [1, 0, 0],
  MY: [1, 2, 1],
  IE: [1, 1, 1],
  GT: [1, 1, 1],
};
/** Figure 10, ids or requests of the sinkhole by version: the report does not say which. */
const FIGURE_10 = { C: 65, S: 15, L: 8, AND: 1 } as const;
const FIRST_DAY = 16_000;

/** Country `i` has 198.18.`i`.0 and 198.19.`i`.0 upwards. */
function addressIn(country: number, host: number): string {
  return `198.${18 + Math.floor(host / 250)}.${country}.${1 + (host % 250)}`;
}

function table(): string {
  const rows = Object.keys(FIGURES).flatMap((code, i) => [
    `198.18.${i}.0/24,${code}`,
    `198.19.${i}.0/24,${code}`,
  ]);
  return `network,country\n${rows.join('\n')}\n`;
}

/** Each id comes from each address of its share, or several ids share an address, on two days. */
function linesOf(source: VictimSource, ids: readonly number[], addresses: readonly number[]) {
  const lines: BeaconLine[] = [];
  ids.forEach((count, country) => {
    const hosts = addresses[country]!;
    for (let i = 0; i < Math.max(count, hosts); i++) {
      const id = `${1_000_000 + country}${String(1 + (i % count)).padStart(9, '0')}`;
      for (const day of [0, 3 + (i % 20)])
        lines.push(
          line(FIRST_DAY + day + i / 1000, {
            source,
            evidence: source,
            implantId: id,
            address: addressIn(country, i % hosts),
            finding: `f-${id}`,
          }),
        );
    }
  });
  return lines;
}

const of = (figure: 0 | 1 | 2): number[] => Object.values(FIGURES).map((row) => row[figure]);

describe('the published numbers of The Mask', () => {
  let counts: VictimCounts;
  beforeAll(() => {
    const opened = openCountryTable(new TextEncoder().encode(table()), 'countries-2014-02-10.csv');
    const book = createAddressBook({ organisations: [], addresses: [] }, opened.table);
    const lines = [...linesOf('log', of(0), of(0)), ...linesOf('sinkhole', of(1), of(2))];
    counts = counted(lines, { book });
  });
  const source = (name: VictimSource) => counts.sources.find((each) => each.source === name)!;

  it('come out of logs and sinkhole each by itself', () => {
    expect(source('log')).toMatchObject({ addresses: 946, unplaced: 0 });
    expect(source('sinkhole')).toMatchObject({ ids: 93, addresses: 69, ratio: 1.35 });
    expect(source('log').countries).toHaveLength(29);
    expect(source('sinkhole').countries).toHaveLength(17);
    expect(counts.left).toBe(0);
  });

  it('come out for each country', () => {
    const said = (name: VictimSource, what: 'ids' | 'addresses') =>
      Object.fromEntries(source(name).countries.map((each) => [each.key, each[what]]));
    const published = (figure: 0 | 1 | 2) =>
      Object.fromEntries(
        Object.entries(FIGURES).flatMap(([key, row]) =>
          row[figure] > 0 ? [[key, row[figure]]] : [],
        ),
      );
    expect(said('log', 'addresses')).toEqual(published(0));
    expect(said('sinkhole', 'ids')).toEqual(published(1));
    expect(said('sinkhole', 'addresses')).toEqual(published(2));
  });

  it('show many machines behind one address, and addresses that change', () => {
    const sinkhole = source('sinkhole').countries;
    const ratio = (key: string) => sinkhole.find((each) => each.key === key)?.ratio;
    expect(ratio('CU')).toBe(15.33);
    expect(ratio('VE')).toBe(0.3);
    expect(ratio('MA')).toBe(0.36);
    expect(
      source('sinkhole')
        .crowded.slice(0, 3)
        .map(({ country, partners }) => [country, partners]),
    ).toEqual([
      ['CU', 16],
      ['CU', 15],
      ['CU', 15],
    ]);
  });

  it('have three countries among the first five of all three views', () => {
    const tops = [
      topOf(source('log').countries, 'addresses', 5),
      topOf(source('sinkhole').countries, 'ids', 5),
      topOf(source('sinkhole').countries, 'addresses', 5),
    ];
    const common = tops[0]!.filter((key) => tops.every((each) => each.includes(key)));
    expect(common.toSorted()).toEqual(['ES', 'FR', 'MA']);
  });

  it('have 29 countries together, and not the 31 that were claimed', () => {
    expect(counts.together!.countries).toHaveLength(29);
  });

  it('by version keep ids and requests apart', () => {
    const lines = Object.entries(FIGURE_10).flatMap(([version, ids]) =>
      Array.from({ length: ids }, (_, i) =>
        line(FIRST_DAY + i, { source: 'sinkhole', implantId: `${version}${i}`, version, count: 3 }),
      ),
    );
    const book = createAddressBook({ organisations: [], addresses: [] }, null);
    const [only] = counted(lines, { book }).sources;
    expect(only!.versions.map(({ version, ids, requests }) => [version, ids, requests])).toEqual([
      ['C', 65, 195],
      ['S', 15, 45],
      ['L', 8, 24],
      ['AND', 1, 3],
    ]);
    expect(only!.ids).toBe(89);
  });
});
