import { UNINSTALL_ORDERS } from '../../detect/hiding/shutdown/uninstall-orders.ts';
import { sectionOf } from '../../report/section.ts';
import { ruleOf } from '../finding-group.ts';
import { dayOf } from './active-since.ts';
import { weigh, type Ach } from './ach.ts';
import type { Statement } from '../statement.ts';
import { basisOf, judgement, type Judgement } from './judgement.ts';
import type { Likelihood } from './likelihood.ts';
import { type CampaignView, countsOf } from './view.ts';

const WIPED = 0;

/** Since when no implant calls, and whether the operators took their campaign down themselves. */
export function silentSince(view: CampaignView): Judgement | null {
  const silent = view.statement('silent-since');
  if (typeof silent?.value !== 'string') return null;
  return judgement({
    question: 'silent-since',
    about: view.name,
    says: { code: 'silent-since', parameters: { day: dayOf(silent.value) } },
    likelihood: null,
    confidence: 'moderate',
    basis: basisOf(silent),
    assumptions: [{ code: 'servers-are-all' }, { code: 'clocks-are-right' }],
    alternatives: [{ code: 'moved-elsewhere' }],
    wouldChange: [{ code: 'later-call' }],
  });
}

export function shutDown(view: CampaignView): Judgement | null {
  const silent = view.statement('silent-since');
  const causes = view.statement('silent-because');
  if (typeof silent?.value !== 'string' || causes === null) return null;
  const counts = countsOf(causes);
  const byOperators = counts['operator-shutdown'] ?? 0;
  const others = (counts['takedown'] ?? 0) + (counts['victims-cleaned'] ?? 0);
  if (byOperators === 0 || byOperators < others) return null;
  const ach = explanations(view, silent, silent.value);
  return judgement({
    question: 'shut-down',
    about: view.name,
    says: { code: 'shut-down' },
    likelihood: likelihoodOf(ach, others),
    confidence: byOperators > 1 ? 'moderate' : 'low',
    basis: basisOf(silent, causes, ...ach.rows.filter(speaksForOperators)),
    assumptions: [{ code: 'servers-are-all' }],
    alternatives: [
      { code: 'because-takedown' },
      { code: 'because-cleaned' },
      { code: 'moved-elsewhere' },
    ],
    wouldChange: [{ code: 'later-call' }, { code: 'order-of-a-court' }],
    ach,
  });
}

function explanations(view: CampaignView, silent: Statement, since: string): Ach {
  const stillCalling = view.lines.filter(({ what, last }) => what === 'sinkhole' && last > since);
  const orders = view.groups.filter(({ rule }) => rule === UNINSTALL_ORDERS.id);
  const wiped = view.groups.filter((group) => sectionOf(ruleOf(group)) === WIPED);
  return weigh(
    [
      { code: 'because-operators' },
      { code: 'because-takedown' },
      { code: 'because-cleaned' },
      { code: 'because-collection' },
    ],
    [
      {
        says: { code: 'row-fell-silent' },
        evidence: silent,
        weight: 2,
        fits: ['because-operators', 'because-takedown', 'because-cleaned'],
        against: ['because-collection'],
      },
      {
        says: { code: 'row-orders' },
        evidence: basisOf(...orders),
        weight: 3,
        fits: ['because-operators'],
        against: ['because-takedown', 'because-cleaned', 'because-collection'],
      },
      {
        says: { code: 'row-wiped' },
        evidence: basisOf(...wiped),
        weight: 1,
        fits: ['because-operators'],
        against: ['because-takedown'],
      },
      {
        says: { code: 'row-sinkhole' },
        evidence: basisOf(...stillCalling),
        weight: 2,
        fits: ['because-operators', 'because-takedown'],
        against: ['because-cleaned'],
      },
    ],
  );
}

function speaksForOperators({ readings }: Ach['rows'][number]): boolean {
  return readings['because-operators'] === 'consistent';
}

/** Orders to uninstall are what no other explanation has. */
function likelihoodOf({ rows }: Ach, others: number): Likelihood {
  if (others > 0) return 'likely';
  return rows.some(({ code }) => code === 'row-orders') ? 'very likely' : 'likely';
}
