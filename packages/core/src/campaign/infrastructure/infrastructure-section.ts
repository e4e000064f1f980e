import { type Lane, type LifeLine, type Section, section, type SectionTable } from '../campaign.ts';
import { isoTime, shortTime } from '../../report/time.ts';
import { MAX_CITED, type Statement, statement } from '../statement.ts';
import { sectionHead, type Whose } from '../victims/section-parts.ts';
import { clusterBuilds } from './builds.ts';
import { type Dates, DATES, type DatedClaim, type JudgedClaim, MEANING } from './claim.ts';
import { judgeClaims } from './judge-claims.ts';
import { earliestByMeaning, type Earliest, type Life, livesOf } from './since.ts';

/** What each kind of date says, in words. */
const WORDS: Readonly<Record<Dates, string>> = {
  registration: 'a domain was registered',
  issue: 'a certificate was issued',
  resolution: 'a name was resolved',
  build: 'a module was built',
  deployment: 'a file was put on a server',
  service: 'a server of the operators answered anybody',
  use: 'an implant, or an operator, was at work',
  remains: 'an implant called a sinkhole',
};

/**
 * Servers, domains, certificates and builds, each with what dates it and how far that holds: earliest solid beside earliest claimed.
 *
 * @param whose the campaign, where a case has several; `null`: what is of none of them, or all there is
 * @param collected microseconds since 1970: when the evidence was taken; `null`: not known
 */
export function infrastructureSection(
  claims: readonly DatedClaim[],
  whose: Pick<Whose, 'id' | 'name'> | null,
  collected: number | null,
): Section {
  const judged = judgeClaims(claims, collected);
  const since = earliestByMeaning(judged);
  const refused = judged.filter(({ standing }) => standing === 'refused');
  return section({
    ...sectionHead('infrastructure', 'Infrastructure and builds', whose),
    statements: [
      ...DATES.flatMap((dates) => sinceStatements(dates, since.get(dates), whose)),
      ...buildStatement(judged, whose),
    ],
    tables: [
      ...(judged.length > 0 ? [lifeTable(livesOf(judged))] : []),
      ...(refused.length > 0 ? [refusedTable(refused)] : []),
    ],
    lines: judged.filter(({ standing }) => standing !== 'refused').map(lineOf),
    unknown: since.has('registration')
      ? []
      : ['When domains were registered: no answer of a registry and no date in case.yaml tells.'],
  });
}

function sinceStatements(
  dates: Dates,
  earliest: Earliest | undefined,
  whose: Pick<Whose, 'name'> | null,
): Statement[] {
  if (earliest === undefined) return [];
  const { solid, credible, claimed } = earliest;
  const best = solid ?? credible;
  const about = whose === null ? WORDS[dates] : `${whose.name}, ${WORDS[dates]}`;
  const other = claimed !== null && claimed.claim.first !== best?.claim.first ? claimed : null;
  return [
    statement({
      question: `since-${dates}`,
      about,
      basis: solid === null ? 'earliest credible date' : 'earliest solid date',
      value: best === null ? null : isoTime(best.claim.first),
      findings: best?.claim.findings ?? [],
      notes: best === null ? [] : [saidOf(best)],
    }),
    ...(other === null
      ? []
      : [
          statement({
            question: `since-${dates}-claimed`,
            about,
            basis: 'earliest date that is claimed',
            value: isoTime(other.claim.first),
            findings: other.claim.findings,
            notes: [saidOf(other), ...other.doubts],
          }),
        ]),
  ];
}

function saidOf({ claim: { subject, source, by } }: JudgedClaim): string {
  return `${subject}, by ${source} (${by}): ${MEANING[source].caution}`;
}

function buildStatement(
  judged: readonly JudgedClaim[],
  whose: Pick<Whose, 'name'> | null,
): Statement[] {
  const builds = judged.filter(({ claim }) => claim.source === 'build');
  const held = builds.filter(({ standing }) => standing !== 'refused');
  if (builds.length === 0) return [];
  return [
    statement({
      question: 'builds',
      about: whose?.name ?? null,
      basis: 'builds by credible stamps, those within ten minutes being one',
      value: clusterBuilds(held.map(({ claim }) => claim.first)).length,
      findings: held.flatMap(({ claim }) => claim.findings),
      notes: [`${builds.length - held.length} of ${builds.length} stamps are refused`],
    }),
  ];
}

function lifeTable(lives: readonly Life[]): SectionTable {
  return {
    id: 'infrastructure',
    title: 'What lived when',
    columns: [
      { id: 'subject', title: 'What', basis: null },
      { id: 'solid', title: 'Earliest solid', basis: null },
      { id: 'solid-by', title: 'by', basis: null },
      { id: 'claimed', title: 'Earliest claimed', basis: null },
      { id: 'claimed-by', title: 'by', basis: null },
      { id: 'last', title: 'Last', basis: null },
    ],
    rows: lives.map(({ subject, earliest: { solid, claimed }, last, claims }) => {
      const findings = [...new Set(claims.flatMap(({ claim }) => claim.findings))].toSorted();
      return {
        cells: [
          subject,
          ...placeOf(solid),
          ...placeOf(claimed),
          last === null ? null : dayOf(last),
        ],
        findings: findings.slice(0, MAX_CITED),
        findingCount: findings.length,
      };
    }),
    notes: ['Solid is what cannot be forged after the fact. A registration dates no attack.'],
  };
}

function placeOf(judged: JudgedClaim | null): (string | null)[] {
  if (judged === null) return [null, null];
  const { claim, standing } = judged;
  return [dayOf(claim.first), standing === 'refused' ? `${claim.source}, refused` : claim.source];
}

function refusedTable(refused: readonly JudgedClaim[]): SectionTable {
  return {
    id: 'refused-dates',
    title: 'Dates that are refused',
    columns: [
      { id: 'time', title: 'Date (UTC)', basis: null },
      { id: 'subject', title: 'What', basis: null },
      { id: 'source', title: 'Said by', basis: null },
      { id: 'why', title: 'Why it is refused', basis: null },
    ],
    rows: refused.map(({ claim, doubts }) => ({
      cells: [shortTime(isoTime(claim.first)), claim.subject, claim.source, doubts.join('; ')],
      findings: claim.findings.slice(0, MAX_CITED),
      findingCount: claim.findings.length,
    })),
    notes: [],
  };
}

function lineOf({ claim, standing }: JudgedClaim): LifeLine {
  const { subject, source, first, last, findings } = claim;
  const lane: Lane = MEANING[source].dates === 'build' ? 'implants built' : 'infrastructure';
  return {
    lane,
    about: subject,
    what: source,
    first: isoTime(first),
    last: isoTime(last),
    solid: standing === 'solid' && MEANING[source].dates !== 'registration',
    findings: findings.slice(0, MAX_CITED),
    findingCount: findings.length,
  };
}

function dayOf(time: number): string {
  return isoTime(time).slice(0, 10);
}
