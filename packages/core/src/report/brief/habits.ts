import type { Statement } from '../../campaign/statement.ts';
import { BEATS_ENDED } from '../../detect/hiding/shutdown/fallen-silent.ts';
import { GONE_PAGES } from '../../detect/hiding/shutdown/gone-pages.ts';
import { SILENT_SERVERS } from '../../detect/hiding/shutdown/silent-servers.ts';
import { UNINSTALL_ORDERS } from '../../detect/hiding/shutdown/uninstall-orders.ts';
import { WEB_ROOT_REMOVED } from '../../detect/hiding/shutdown/web-root.ts';
import { ALERTS } from '../../detect/hiding/watching/alerts.ts';
import { SEARCHED, SHIPPED } from '../../detect/hiding/watching/log-commands.ts';
import { MESSAGES } from '../../detect/hiding/watching/messages.ts';
import { OWN_VISITS } from '../../detect/hiding/watching/own-visits.ts';
import type { CitedFinding } from '../model.ts';
import { listIn } from '../phrases/words.ts';
import { judgementText } from './judged.ts';
import type { Part } from './part.ts';
import { BRIEF_PHRASES } from './phrases/index.ts';
import { sentence, type SentenceText } from './sentence.ts';

const HABITS = [
  ['copied', SHIPPED.id],
  ['searched', SEARCHED.id],
  ['own-visits', OWN_VISITS.id],
  ['messages', MESSAGES.id],
  ['alerts', ALERTS.id],
] as const;

/** How operators watched who came near their servers. */
export function watched(part: Part): SentenceText | null {
  const [told] = part.proven('watched');
  if (told === undefined) return null;
  const { language } = part;
  const phrases = BRIEF_PHRASES[language];
  const findings = sureOf(part, told);
  const habits = HABITS.filter(([, rule]) => sourcesOf(findings, rule) > 0);
  if (habits.length === 0) return null;
  const list = listIn(
    language,
    habits.map(([habit]) => phrases.habits[habit]),
  );
  return sentence(phrases.watched(list, sourcesOf(findings, ...habits.map(([, rule]) => rule))), {
    statements: [told],
  });
}

const SIGNS = [
  ['orders', [UNINSTALL_ORDERS.id]],
  ['together', [BEATS_ENDED.id]],
  ['removed', [WEB_ROOT_REMOVED.id, GONE_PAGES.id]],
  ['servers', [SILENT_SERVERS.id]],
] as const;

/** Signs that operators ended it, and what is judged of them. */
export function stopped(part: Part): SentenceText | null {
  const [told] = part.proven('shut-down');
  const judged = part.judgement('shut-down');
  if (told === undefined) return null;
  const findings = sureOf(part, told);
  const signs = SIGNS.filter(([, rules]) => sourcesOf(findings, ...rules) > 0);
  const isOrdered = signs.some(([sign]) => sign === 'orders');
  if (signs.length === 0 || (judged === null && !isOrdered)) return null;
  const { language } = part;
  const phrases = BRIEF_PHRASES[language];
  const list = listIn(
    language,
    signs.map(([sign]) => phrases.signs[sign]),
  );
  const text = [
    phrases.stopped(list),
    ...(judged === null ? [] : [judgementText(language, judged)]),
  ];
  return sentence(text.join(' '), {
    statements: [told],
    judgements: judged === null ? [] : [judged],
  });
}

const ACCESS_RULES = 'access-rules';
const SHARED_LIST = 'access-list-shared';

/** Whom operators kept out. */
export function hidden(part: Part): SentenceText | null {
  const [told] = part.proven('hidden');
  if (told === undefined) return null;
  const findings = sureOf(part, told);
  const servers = sourcesOf(findings, ACCESS_RULES);
  if (servers === 0) return null;
  const phrases = BRIEF_PHRASES[part.language];
  const isShared = servers > 1 && part.findingsOf(told).some(({ rule }) => rule.id === SHARED_LIST);
  return sentence(`${phrases.hidden(servers)}${isShared ? phrases.hiddenShared() : ''}.`, {
    statements: [told],
  });
}

const OVERWRITTEN = 'zeroed-text';
const WIPING = 'wiping-command';

/** Logs that were overwritten, and not deleted: their files are there and hold nothing. */
export function wiped(part: Part): SentenceText | null {
  const [told] = part.proven('wiped');
  if (told === undefined) return null;
  const findings = sureOf(part, told);
  const phrases = BRIEF_PHRASES[part.language];
  const overwritten = sourcesOf(findings, OVERWRITTEN);
  const commands = sourcesOf(findings, WIPING);
  const any = new Set(findings.map(({ source }) => source.id)).size;
  if (overwritten > 0) return sentence(phrases.wiped(overwritten), { statements: [told] });
  if (commands > 0) return sentence(phrases.wipedCommands(commands), { statements: [told] });
  return any === 0 ? null : sentence(phrases.wipedOther(any), { statements: [told] });
}

/** Findings that are no mere hints. */
function sureOf(part: Part, told: Statement): CitedFinding[] {
  return part.findingsOf(told).filter(({ confidence }) => confidence !== 'low');
}

/** On how many sources one of the rules tells of something. */
function sourcesOf(findings: readonly CitedFinding[], ...rules: readonly string[]): number {
  const found = findings.filter(({ rule }) => rules.includes(rule.id ?? ''));
  return new Set(found.map(({ source }) => source.id)).size;
}
