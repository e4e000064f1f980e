import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  resolveTechnique,
  type TechniqueRow,
  techniquesSection,
} from '../../../src/campaign/techniques/index.ts';
import { TACTICS, TECHNIQUES_TSV } from '../../../src/campaign/techniques/tables.ts';

const folder = resolve(import.meta.dirname, '../../../../../rules/attack');
const rows = TECHNIQUES_TSV.split('\n')
  .slice(1)
  .map((row) => row.split('\t'));

describe('techniques', () => {
  it('are those of rules/attack', () => {
    expect(`${TECHNIQUES_TSV}\n`).toBe(readFileSync(`${folder}/techniques.tsv`, 'utf8'));
    const { tactics } = JSON.parse(readFileSync(`${folder}/tactics.json`, 'utf8')) as {
      tactics: string[];
    };
    expect(TACTICS).toEqual(tactics);
  });

  it.for([
    ['T1070.001', 'T1685.005', 'Clear Windows Event Logs'],
    ['T1562.002', 'T1685.001', 'Disable or Modify Windows Event Log'],
    ['T1562.012', 'T1685.004', 'Disable or Modify Linux Audit System Log'],
    ['T1656', 'T1684.001', 'Impersonation'],
    ['T1547.011', 'T1647', 'Plist File Modification'],
    // Replaced twice.
    ['T1073', 'T1574.001', 'DLL'],
    ['t1665', 'T1665', 'Hide Infrastructure'],
  ])('%s is %s now', ([named, id, name]) => {
    const { technique } = resolveTechnique(named!);
    expect([technique?.id, technique?.name]).toEqual([id, name]);
  });

  it('all have a tactic that has a place, once they are followed, or are unknown', () => {
    for (const [id] of rows) {
      const { technique } = resolveTechnique(id!);
      // Revoked, and nothing stands for it.
      if (id === 'T1454') {
        expect(technique).toBeNull();
        continue;
      }
      expect(technique, id).not.toBeNull();
      expect(resolveTechnique(technique!.id).technique!.id, id).toBe(technique!.id);
      expect(technique!.tactics.length, id).toBeGreaterThan(0);
      for (const tactic of technique!.tactics) expect(TACTICS, id).toContain(tactic);
    }
    expect(resolveTechnique('T9999').technique).toBeNull();
  });

  it('know that hiding infrastructure is command and control, and wiping logs impairs defenses', () => {
    expect(resolveTechnique('T1665').technique!.tactics).toEqual(['command-and-control']);
    expect(resolveTechnique('T1685.006').technique!.tactics).toEqual(['defense-impairment']);
  });
});

const DAY = Date.UTC(2013, 9, 28) * 1000;

function row(technique: string, source: string, more: Partial<TechniqueRow> = {}): TechniqueRow {
  return {
    technique,
    source,
    host: null,
    month: '2013-10',
    count: 2,
    sure: 0,
    first: DAY,
    last: DAY + 60_000_000,
    findings: [`f-${technique}-${source}`],
    ...more,
  };
}

describe('the section of techniques', () => {
  const section = techniquesSection([
    row('T1562.002', 'host:a', { sure: 1 }),
    row('T1685.001', 'host:b', { month: '2013-11', first: DAY + 9e11, last: DAY + 9e11, count: 1 }),
    row('T1543.003', 'host:a', { count: 3 }),
    row('T9999', 'host:a'),
  ]);

  it('counts what an old id and its new one name as one, and says so', () => {
    const [all, sure] = section.statements;
    expect(all).toMatchObject({ value: 2, findingCount: 6, notes: ['T1562.002 is T1685.001 now'] });
    expect(sure).toMatchObject({ value: 1, findingCount: 2 });
    expect(section.unknown).toEqual(['ATT&CK knows no technique T9999, which findings name.']);
  });

  it('groups by tactic in the order of an operation, by source and by month', () => {
    const [tactics, sources, months] = section.tables.map(({ rows }) =>
      rows.map(({ cells }) => cells),
    );
    expect(tactics!.map((cells) => cells.slice(0, 6))).toEqual([
      ['Persistence', 'T1543.003', 'Windows Service', 1, 3, 0],
      ['Privilege escalation', 'T1543.003', 'Windows Service', 1, 3, 0],
      ['Defense impairment', 'T1685.001', 'Disable or Modify Windows Event Log', 2, 3, 1],
    ]);
    expect(sources!.map((cells) => [cells[0], cells[1], cells[4]])).toEqual([
      ['host:a', 2, 'T1543.003 T1685.001'],
      ['host:b', 1, 'T1685.001'],
    ]);
    expect(months).toEqual([
      ['2013-10', 2, 1, 'T1543.003 T1685.001'],
      ['2013-11', 1, 1, 'T1685.001'],
    ]);
  });

  it('draws each technique as far as findings name it, solid where one is sure', () => {
    expect(
      section.lines.map(({ about, first, last, solid }) => [
        about,
        first.slice(0, 10),
        last.slice(0, 10),
        solid,
      ]),
    ).toEqual([
      ['T1543.003 Windows Service', '2013-10-28', '2013-10-28', false],
      ['T1685.001 Disable or Modify Windows Event Log', '2013-10-28', '2013-11-07', true],
    ]);
  });

  it('is empty without findings', () => {
    const { statements, tables, lines, unknown } = techniquesSection([]);
    expect(statements.map(({ value }) => value)).toEqual([0, 0]);
    expect(tables.every(({ rows }) => rows.length === 0)).toBe(true);
    expect([lines, unknown]).toEqual([[], []]);
  });
});
