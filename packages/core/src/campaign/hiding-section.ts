import { type Section, section, type SectionRow } from './campaign.ts';
import { type FindingGroupRow, ruleOf } from './finding-group.ts';
import { statement, type Statement } from './statement.ts';
import { SECTIONS, sectionOf } from '../report/section.ts';
import { isoTime, shortTime } from '../report/time.ts';

/** Of `SECTIONS`: what was wiped, who was kept away, what was watched, what was shut down. The question under which each is told. */
const QUESTIONS = ['wiped', 'hidden', 'watched', 'shut-down'] as const;
const SHUT_DOWN = 3;

/** The care that operators took: from findings of tampering and hiding alone. */
export function hidingSection(groups: readonly FindingGroupRow[]): Section {
  const placed = groups
    .map((group) => ({ group, place: sectionOf(ruleOf(group)) }))
    .filter(({ place }) => place < QUESTIONS.length);
  const of = (wanted: number): FindingGroupRow[] =>
    placed.filter(({ place }) => place === wanted).map(({ group }) => group);
  return section({
    id: 'hiding',
    title: 'Wiping and hiding',
    statements: QUESTIONS.map((question, place) => sourcesOf(question, place, of(place))),
    tables: [
      {
        id: 'hiding',
        title: 'What was found',
        columns: [
          { id: 'source', title: 'Source', basis: null },
          { id: 'what', title: 'What', basis: null },
          { id: 'level', title: 'Level', basis: null },
          { id: 'count', title: 'Findings', basis: 'findings' },
          { id: 'first', title: 'First (UTC)', basis: null },
          { id: 'last', title: 'Last (UTC)', basis: null },
        ],
        rows: QUESTIONS.flatMap((_, place) => of(place).map(rowOf)),
        notes: [],
      },
    ],
    lines: placed.map(({ group, place }) => ({
      lane: place === SHUT_DOWN ? 'end' : 'wiping and hiding',
      about: nameOf(group),
      what: group.title,
      first: isoTime(group.first),
      last: isoTime(group.last),
      solid: group.confidence !== 'low',
      findings: group.findings,
      findingCount: group.count,
    })),
  });
}

function sourcesOf(question: string, place: number, groups: readonly FindingGroupRow[]): Statement {
  return statement({
    question,
    basis: `sources with a finding '${SECTIONS[place]}'`,
    value: new Set(groups.map(({ source }) => source)).size,
    findings: groups.flatMap(({ findings }) => findings),
    findingCount: groups.reduce((sum, { count }) => sum + count, 0),
  });
}

function rowOf(group: FindingGroupRow): SectionRow {
  const { title, level, count, first, last, findings } = group;
  return {
    cells: [
      nameOf(group),
      title,
      level,
      count,
      ...[first, last].map((at) => shortTime(isoTime(at))),
    ],
    findings,
    findingCount: count,
  };
}

function nameOf({ host, source }: FindingGroupRow): string {
  return host ?? source;
}
