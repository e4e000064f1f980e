import type { LifeLine } from '../campaign.ts';
import { basisOf, judgement, type Judgement } from './judgement.ts';
import type { CampaignView } from './view.ts';

/**
 * Since when a campaign goes on. That implants called is a fact; that those who registered a domain which implants called later were at
 * work then is a judgement.
 */
export function activeSince(view: CampaignView): Judgement | null {
  const use = view.statement('since-use');
  if (typeof use?.value !== 'string') return null;
  const registered = firstRegistration(view.lines);
  if (registered === null || registered.registration.first >= use.value)
    return judgement({
      question: 'active-since',
      about: view.name,
      says: { code: 'active-by', parameters: { day: dayOf(use.value) } },
      likelihood: null,
      confidence: 'high',
      basis: basisOf(use),
      assumptions: [{ code: 'clocks-are-right' }],
      alternatives: [{ code: 'older-logs-gone' }],
      wouldChange: [{ code: 'older-log' }],
    });
  const { registration, calls } = registered;
  const domain = registration.about;
  const day = dayOf(registration.first);
  return judgement({
    question: 'active-since',
    about: view.name,
    says: {
      code: 'active-since',
      parameters: { year: day.slice(0, 4), domain, day, use: dayOf(use.value) },
    },
    likelihood: 'likely',
    confidence: 'low',
    basis: basisOf(use, view.statement('since-registration'), ...calls),
    assumptions: [
      { code: 'registration-is-theirs', parameters: { domain, day } },
      { code: 'case-file-is-right' },
    ],
    alternatives: [{ code: 'bought-later', parameters: { domain } }, { code: 'older-logs-gone' }],
    wouldChange: [{ code: 'record-of-owners', parameters: { domain, day } }, { code: 'older-log' }],
  });
}

interface Registered {
  readonly registration: LifeLine;
  /** Of implants, to that domain. */
  readonly calls: readonly LifeLine[];
}

/** The earliest registration of a domain that implants called: of others nobody knows whose they were. */
function firstRegistration(lines: readonly LifeLine[]): Registered | null {
  const called = Map.groupBy(
    lines.filter(({ what, findings }) => what === 'beacons' && findings.length > 0),
    ({ about }) => about,
  );
  const [first] = lines
    .filter(({ what, about }) => what === 'registration' && called.has(about))
    .toSorted((a, b) => (a.first < b.first ? -1 : 1));
  return first === undefined ? null : { registration: first, calls: called.get(first.about)! };
}

export function dayOf(iso: string): string {
  return iso.slice(0, 10);
}
