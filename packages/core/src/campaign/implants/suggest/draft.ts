import { oneLine, shorten } from '../../../report/text.ts';
import { isoTime } from '../../../report/time.ts';
import { parseProfile } from '../parse-profile.ts';
import type { Companions } from './companions.ts';
import type { IdFound, Weighed } from './find-id.ts';
import { shapeText } from './guess-shape.ts';
import { judgeCompanions } from './judge-companion.ts';
import type { SlotJudgement } from './judge-slot.ts';
import { patternOf } from './draft-pattern.ts';
import type { SlotFinder } from './slot-statistics.ts';

/** Pages and user agents written into a draft, and how often they must come at least. */
const MAX_PATHS = 8;
const RARE = 0.01;
const USUAL = 0.8;
const SECOND = 1_000_000;
const MAX_COMMENT = 400;

/**
 * A draft of a profile, as YAML, with the reasons for each line as comments. What stands in the logs is shown as text; what no pattern can hold is
 * left out.
 */
export function draftProfile(
  { id, others }: Weighed & { readonly id: IdFound },
  seen: SlotFinder,
  companions: Companions,
): string {
  const lines = [
    ...heading(seen, companions),
    'id: draft',
    'name: Unknown implant',
    `references: [${quoted('logs of an unknown server')}]`,
    'traffic:',
    ...trafficLines(id, companions),
    '',
    ...comments('', ['Other places with values, and why they are not taken:']),
    ...others.flatMap((each) => comments('', [`${placeOf(each)}: ${verdict(each)}`])),
  ];
  const draft = `${lines.join('\n')}\n`;
  const faults = parseProfile(draft, 'draft').diagnostics;
  const told = faults.flatMap(({ message, help }) =>
    comments('', [
      `As it stands, this cannot be used: ${message}${help === null ? '' : `; ${help}`}`,
    ]),
  );
  return told.length === 0 ? draft : `${told.join('\n')}\n${draft}`;
}

function heading(seen: SlotFinder, companions: Companions): string[] {
  const gap = companions.usualGap;
  return comments('', [
    `Draft from ${seen.requests} requests of ${isoTime(seen.first)} to ${isoTime(seen.last)}. Check every line, then give it an id and a name.`,
    `Updates, licence checks and statistics of honest software ask in the same way: look at whose server it is first.`,
    `${companions.requests} requests are of this kind, with about ${companions.ids.estimate} ids${gap === null ? '' : `, one of an id usually ${Math.round(gap / SECOND)} seconds after the other`}.`,
  ]);
}

function trafficLines(id: IdFound, companions: Companions): string[] {
  const [{ seen: best, reasons, doubts }] = id.places;
  const { where } = best.slot;
  const methods = companions.methods.entries.map(([method]) => method).filter(isPlain);
  const paths = frequent(companions.paths).flatMap((name) =>
    patternOf('path', name, id, companions),
  );
  const first = methods.length === 0 ? '  -' : `  - methods: [${methods.map(quoted).join(', ')}]`;
  return [
    first === '  -' ? '  - name: requests' : first,
    ...(paths.length === 0
      ? []
      : ['    paths:', ...paths.map((path) => `      - ${quoted(path)}`)]),
    ...(where === 'path' ? reasonLines('    ', reasons, doubts) : []),
    ...parameterLines(id, companions),
    ...agentLines(id, companions),
  ];
}

function parameterLines(id: IdFound, companions: Companions): string[] {
  const [{ seen: best, reasons, doubts }] = id.places;
  const isNamed = best.slot.where === 'query';
  const names = isNamed ? id.slots.map(({ name }) => name) : [];
  const others = judgeCompanions(companions, names).filter(({ name }) => isPlain(name));
  if (!isNamed && others.length === 0) return [];
  const [name, ...aliases] = names;
  const alias = aliases.length === 0 ? '' : `aliases: [${aliases.map(quoted).join(', ')}], `;
  const own =
    name === undefined
      ? []
      : [
          ...reasonLines('      ', reasons, doubts),
          `      ${quoted(name)}: { ${alias}is: implant-id, values: ${quoted(`<${shapeText(id.shape)}>`)} }`,
        ];
  const told = others.flatMap(({ name: other, role, values, isOptional, reason }) => {
    const said = [
      ...(role === null ? [] : [`is: ${role}`]),
      ...(values.length === 0 ? [] : [`values: [${values.map(quoted).join(', ')}]`]),
      ...(isOptional ? ['optional: true'] : []),
    ].join(', ');
    const inside = said === '' ? '{}' : `{ ${said} }`;
    return [...comments('      ', [reason]), `      ${quoted(other)}: ${inside}`];
  });
  return ['    parameters:', ...own, ...told];
}

function agentLines(id: IdFound, companions: Companions): string[] {
  const [{ seen: best, reasons, doubts }] = id.places;
  const isThere = best.slot.where === 'user-agent';
  const { agents } = companions;
  const names = isThere
    ? id.slots.map(({ name }) => name)
    : agents.entries.slice(0, 1).map(([name]) => name);
  if (!isThere && agents.share(1) < USUAL) return [];
  const patterns = names.flatMap((name) =>
    name === '' ? [] : patternOf('user-agent', name, id, companions),
  );
  if (patterns.length === 0) return [];
  return [
    ...(isThere ? reasonLines('    ', reasons, doubts) : []),
    `    ${isThere ? 'user-agents' : 'usual-user-agents'}: [${patterns.map(quoted).join(', ')}]`,
  ];
}

function frequent(top: Companions['paths']): string[] {
  return top.entries
    .filter(([, count]) => count >= RARE * top.total)
    .slice(0, MAX_PATHS)
    .map(([name]) => name);
}

function reasonLines(
  indent: string,
  reasons: readonly string[],
  doubts: readonly string[],
): string[] {
  return comments(indent, [
    "Behaves as an implant's id:",
    ...reasons.map((reason) => `- ${reason}`),
    ...(doubts.length === 0 ? [] : ['Against it:', ...doubts.map((doubt) => `- ${doubt}`)]),
  ]);
}

/** A place as people name it. */
export function placeOf({ seen: { slot } }: SlotJudgement): string {
  const name = shorten(oneLine(slot.name.replaceAll('\0', '…')), 80);
  const where = { query: 'parameter', path: 'path', 'user-agent': 'user agent' }[slot.where];
  return slot.index === 0 ? `${where} ${name}` : `${where} ${name}, value ${slot.index + 1}`;
}

/** What is against a place; or that another was more likely. */
export function verdict({ against, doubts }: SlotJudgement): string {
  const [reason] = against;
  if (reason !== undefined) return [reason, ...against.slice(1, 3)].join('; ');
  return ['it behaves as an id too, and another place does so more', ...doubts].join('; ');
}

function comments(indent: string, lines: readonly string[]): string[] {
  return lines.map((line) => `${indent}# ${shorten(oneLine(line), MAX_COMMENT)}`);
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text);
}

/** A double-quoted scalar of YAML, of which JSON's are a part. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
