import type { Statement } from '../statement.ts';
import { type Ach, type Weighed, weigh } from './ach.ts';
import { type Habit, HABITS, habitGroups, serversOf } from './habits.ts';
import { basisOf, type Cited, judgement, type Judgement } from './judgement.ts';
import type { Confidence, Likelihood } from './likelihood.ts';
import { type CampaignView, countsOf } from './view.ts';

/** Habits below which care says nothing: many do one of these things. */
const MIN_HABITS = 2;
/** Habits from which it is likely, where nothing speaks of money. */
const LIKELY_HABITS = 3;

/** Whom a state wants to know of, and whom those hit who want money: sectors as `case.yaml` names them. */
const STATE_SECTORS: ReadonlySet<string> = new Set([
  'government',
  'diplomatic',
  'defense',
  'energy',
  'research',
  'activism',
]);
const MONEY_SECTORS: ReadonlySet<string> = new Set([
  'financial-services',
  'retail',
  'hospitality-leisure',
]);
/** ATT&CK: data encrypted for impact, resources hijacked, theft of money. */
const MONEY_TECHNIQUES = /^(?:T1486|T1496|T1657)(?:\.|$)/;

/**
 * Whether the care that operators take is that of an operation which a state sponsors, or of ordinary crime. Argued from habits, each with
 * its evidence; what speaks of money lowers it. Which state is not asked.
 */
export function sponsorship(view: CampaignView): Judgement | null {
  const habits = HABITS.map((habit) => [habit, habitGroups(view, habit)] as const).filter(
    ([, groups]) => groups.length > 0,
  );
  const money = moneyOf(view);
  const spoken = habits.length - (money === null ? 0 : 1);
  if (spoken < MIN_HABITS) return null;
  const all = habits.flatMap(([, groups]) => groups);
  const likelihood: Likelihood =
    spoken >= LIKELY_HABITS && money === null ? 'likely' : 'roughly even chance';
  const confidence: Confidence =
    habits.length >= LIKELY_HABITS && serversOf(all) > 1 ? 'moderate' : 'low';
  return judgement({
    question: 'state-level',
    about: view.name,
    says: { code: 'state-level', parameters: { habits: habits.length } },
    likelihood,
    confidence,
    basis: basisOf(...all),
    assumptions: [{ code: 'habits-are-theirs' }, { code: 'crime-takes-less-care' }],
    alternatives: [
      { code: 'careful-crime' },
      { code: 'false-flag' },
      { code: 'shared-tools' },
      { code: 'unrelated' },
    ],
    wouldChange: [{ code: 'sale-of-data' }, { code: 'ransom-asked' }, { code: 'same-tools-sold' }],
    ach: explanations(view, new Map(habits), money),
  });
}

const [SPONSORED, CRIME, FALSE_FLAG, SHARED, UNRELATED] = [
  'because-sponsored',
  'because-crime',
  'false-flag',
  'shared-tools',
  'unrelated',
] as const;

function explanations(
  view: CampaignView,
  habits: ReadonlyMap<Habit, readonly Cited[]>,
  money: Cited | null,
): Ach {
  const of = (habit: Habit): Cited | null => {
    const groups = habits.get(habit);
    return groups === undefined ? null : basisOf(...groups);
  };
  const careful = { fits: [SPONSORED, FALSE_FLAG, SHARED], against: [CRIME] };
  const rows: Weighed[] = [
    { says: { code: 'row-habit-wiping' }, evidence: of('wiping'), weight: 1, ...careful },
    { says: { code: 'row-habit-hiding' }, evidence: of('hiding'), weight: 2, ...careful },
    { says: { code: 'row-habit-watching' }, evidence: of('watching'), weight: 1, ...careful },
    {
      says: { code: 'row-habit-shutting-down' },
      evidence: of('shutting-down'),
      weight: 1,
      fits: [SPONSORED, CRIME, FALSE_FLAG, SHARED],
    },
    {
      says: { code: 'row-sectors-of-states' },
      evidence: victimsIn(view, STATE_SECTORS, MONEY_SECTORS),
      weight: 2,
      fits: [SPONSORED, FALSE_FLAG],
      against: [CRIME],
    },
    {
      says: { code: 'row-sectors-of-money' },
      evidence: victimsIn(view, MONEY_SECTORS, STATE_SECTORS),
      weight: 2,
      fits: [CRIME],
      against: [SPONSORED],
    },
    {
      says: { code: 'row-money' },
      evidence: money,
      weight: 3,
      fits: [CRIME, FALSE_FLAG],
      against: [SPONSORED],
    },
    {
      says: { code: 'row-one-hand' },
      evidence: sharedHand(view),
      weight: 2,
      fits: [SPONSORED, CRIME, FALSE_FLAG],
      against: [UNRELATED, SHARED],
    },
  ];
  return weigh(
    [SPONSORED, CRIME, FALSE_FLAG, SHARED, UNRELATED].map((code) => ({ code })),
    rows,
  );
}

/** Findings that tell of victims of some sectors, where these are more than those of the others. */
function victimsIn(
  view: CampaignView,
  sectors: ReadonlySet<string>,
  others: ReadonlySet<string>,
): Statement | null {
  const told = view.statement('sectors-of-organisations');
  const counts = Object.entries(countsOf(told));
  const sum = (wanted: ReadonlySet<string>): number =>
    counts.reduce((total, [sector, n]) => total + (wanted.has(sector) ? n : 0), 0);
  return sum(sectors) > sum(others) ? told : null;
}

/** Lists that operators make for themselves, on several servers. */
function sharedHand(view: CampaignView): Cited | null {
  const shared = view.groups.filter(
    ({ rule, confidence }) => rule === 'access-list-shared' && confidence !== 'low',
  );
  return shared.length === 0 ? null : basisOf(...shared);
}

/** What speaks of money: texts of the operators, and techniques that only pay. */
function moneyOf(view: CampaignView): Cited | null {
  const texts = view.statement('money');
  const techniques = view.techniques.filter(({ id }) => MONEY_TECHNIQUES.test(id));
  const cited = basisOf(texts, ...techniques);
  return cited.findings.length === 0 ? null : cited;
}
