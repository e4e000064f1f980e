import { collectedSource } from '../../../evidence/source.ts';
import { checkFinding } from '../../check-finding.ts';
import type { EvidenceIdentity, Kept } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { serverOf } from '../server-of.ts';
import type { Coming, ComingTrace, MailTrace, MailTraces } from './mail-traces.ts';

export const MAIL_ALERTS = {
  id: 'mails-after-visits',
  title: 'Mails that leave a server whenever somebody comes',
};
/** Seconds from a visit or login to the mail. A script that follows a log sends at once; a mail waits for its queue. */
const SOON = 30;
/** A request is written when it ends, with the time at which it began, and times of logs are whole seconds. */
const CLOCKS = 1;
/** Mails to one address, and visits or logins, below which a likeness says nothing. */
const MIN_MAILS = 5;
/** Of the mails, those that follow something; of what happened, that which is followed. */
const MIN_AFTER = 0.9;
const MIN_FOLLOWED = 0.8;
/** Of all the time, that soon after a visit or login: where it is more, mails follow by chance. */
const MAX_COVERED = 0.05;
/** Of the mails, those beside something that was sent by a form: then the mail is of the form. */
const MAX_OF_FORMS = 0.5;
const MAX_FINDINGS = 20;
const MAX_PROOF = 5;

interface Comings {
  readonly what: Coming;
  /** Seconds since 1970, ascending. */
  readonly times: readonly number[];
  readonly first: ComingTrace;
}

/** Mails of one user of a server to one address that follow each login, or each visit to a page. @returns one finding for each address */
export function mailAlerts(traces: readonly Kept<MailTraces>[]): Finding[] {
  const servers = Map.groupBy(traces, ({ evidence }) => serverOf(evidence));
  return [...servers.values()].flatMap((server) => {
    const mails = server.flatMap(({ trace }) => trace.mails);
    if (mails.length < MIN_MAILS) return [];
    const { evidence } = server.find(({ trace }) => trace.mails.length > 0)!;
    const comings = joined(server.flatMap(({ trace }) => trace.comings));
    const forms = comings.filter(({ what }) => what.kind === 'form').flatMap(({ times }) => times);
    const asked = comings.filter(({ what }) => what.kind !== 'form');
    const each = Map.groupBy(mails, ({ user, to }) => JSON.stringify([user, to]));
    return [...each.values()]
      .flatMap((sent) => judge(inOrder(sent), asked, inOrderOf(forms), evidence))
      .slice(0, MAX_FINDINGS);
  });
}

function judge(
  mails: readonly MailTrace[],
  comings: readonly Comings[],
  forms: readonly number[],
  evidence: EvidenceIdentity,
): Finding[] {
  if (mails.length < MIN_MAILS) return [];
  const times = mails.map(({ time }) => Math.floor(time / 1_000_000));
  const ofForms = times.filter((time) => isBetween(forms, time - SOON, time + CLOCKS)).length;
  if (ofForms > mails.length * MAX_OF_FORMS) return [];
  const [best] = comings
    .filter((each) => isFollowed(each.times, times))
    .sort((a, b) => b.times.length - a.times.length);
  return best === undefined ? [] : [toFinding(mails, best, evidence)];
}

function isFollowed(comings: readonly number[], mails: readonly number[]): boolean {
  if (comings.length < MIN_MAILS) return false;
  const span = Math.max(comings.at(-1)!, mails.at(-1)!) - Math.min(comings[0]!, mails[0]!);
  if (comings.length * (SOON + CLOCKS) > span * MAX_COVERED) return false;
  const after = mails.filter((time) => isBetween(comings, time - SOON, time + CLOCKS)).length;
  const followed = comings.filter((time) => isBetween(mails, time - CLOCKS, time + SOON)).length;
  return after >= mails.length * MIN_AFTER && followed >= comings.length * MIN_FOLLOWED;
}

/** @param times ascending */
function isBetween(times: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low < times.length && times[low]! <= to;
}

/** What parts of logs tell of one thing, put together. */
function joined(traces: readonly ComingTrace[]): Comings[] {
  const groups = Map.groupBy(traces, ({ what }) => JSON.stringify(what));
  return Array.from(groups.values(), (group) => ({
    what: group[0]!.what,
    times: inOrderOf(group.flatMap(({ seconds }) => [...seconds])),
    first: group[0]!,
  }));
}

function inOrderOf(times: readonly number[]): number[] {
  return times.toSorted((a, b) => a - b);
}

function inOrder(mails: readonly MailTrace[]): MailTrace[] {
  return mails.toSorted((a, b) => a.time - b.time);
}

function toFinding(
  mails: readonly MailTrace[],
  { what, times, first }: Comings,
  evidence: EvidenceIdentity,
): Finding {
  const { user, to, time } = mails[0]!;
  const of = what.kind === 'page' ? `visits to ${what.path}` : 'logins to the host';
  return checkFinding('hiding', {
    check: MAIL_ALERTS,
    level: 'low',
    confidence: 'low',
    time,
    until: mails.at(-1)!.time,
    source: collectedSource(evidence, null),
    techniques: [],
    matched: {
      'mails go to': to,
      'sent by': user,
      mails: String(mails.length),
      'they follow': `${times.length} ${of}`,
    },
    summary: `${mails.length} mails to ${to}, each within half a minute of one of ${times.length} ${of}`,
    proof: [...mails.slice(0, MAX_PROOF).map(({ place }) => place), first.place],
    alternatives: [
      what.kind === 'page'
        ? 'A page that mails by design, such as a counter or a download: kept; ask what the page does. A form: dropped, nothing was sent by one at these times'
        : 'An administrator who wants to know when somebody logs in: kept, the most likely; to whom the word goes says who watches',
      'Chance: dropped, less than a twentieth of the time lies so soon after one of them',
      'Reports by the clock: dropped, they do not follow those who come',
    ],
  });
}
