import { defang } from '../defang.ts';
import type { ReportIndicator, ReportModel } from '../model.ts';
import { numberIn } from '../phrases/words.ts';
import { REPORT_PHRASES } from '../phrases/report/index.ts';
import { shortTime } from '../time.ts';
import { cell, code, list, plain, shortId, table } from './text.ts';

/** Findings that the annex lists: those that are no mere beacons first. */
const MAX_FINDINGS = 200;
const MAX_INDICATORS = 500;

/** Kinds that a reader's program would make a link of. */
const LINKS: ReadonlySet<string> = new Set(['address', 'domain', 'url', 'email']);

export function indicatorsText({ indicators, language }: ReportModel): string {
  const { words, reasons, more } = REPORT_PHRASES[language];
  const shown = indicators.slice(0, MAX_INDICATORS);
  return [
    table(
      [words.kind, words.value, words.first, words.last, words.seenBy, words.confidence, words.why],
      shown.map((each) => [
        plain(each.kind),
        code(LINKS.has(each.kind) ? defang(each.value) : each.value),
        dayOf(each.first),
        dayOf(each.last),
        each.sightings.length === 0 ? '–' : numberIn(language, each.sightings.length),
        plain(each.confidence),
        whyOf(each, reasons),
      ]),
    ),
    indicators.length > shown.length ? `${more(indicators.length - shown.length)}\n\n` : '',
  ].join('');
}

function whyOf(
  { reason, profileName }: ReportIndicator,
  reasons: Readonly<Record<string, string>>,
): string {
  return [reasons[reason] ?? reason, ...(profileName === null ? [] : [plain(profileName)])].join(
    ', ',
  );
}

function dayOf(time: string | null): string {
  return time === null ? '–' : time.slice(0, 10);
}

export function findingsText({ findings, language }: ReportModel): string {
  const { words, more } = REPORT_PHRASES[language];
  const all = [...findings.values()];
  const ordered = [
    ...all.filter(({ kind }) => kind !== 'beacon'),
    ...all.filter(({ kind }) => kind === 'beacon'),
  ];
  const shown = ordered.slice(0, MAX_FINDINGS);
  return [
    table(
      ['', words.time, words.source, words.level, words.rule, words.summary, words.path],
      shown.map(({ id, time, source, level, confidence, rule, summary, locators: [place] }) => [
        shortId(id),
        shortTime(time),
        cell(source.host ?? source.id),
        `${level} (${confidence})`,
        plain(rule.title),
        plain(summary),
        place === undefined
          ? '–'
          : `${code(place.evidence)} ${code(`0x${place.offset.toString(16)}`)}`,
      ]),
    ),
    all.length > shown.length ? `${more(all.length - shown.length)}\n\n` : '',
  ].join('');
}

export function custodyText({ evidence, language }: ReportModel): string {
  const { words } = REPORT_PHRASES[language];
  return table(
    [words.path, words.kind, words.size, 'SHA-256', words.first, words.last, words.read],
    evidence.map(({ path, role, size, sha256, earliest, latest, failure, issues }) => [
      code(path),
      cell(role),
      numberIn(language, size),
      sha256 === null ? '–' : code(sha256),
      dayOf(earliest),
      dayOf(latest),
      failure === null
        ? [
            words.read,
            ...issues.map(({ code: damage, count }) => `${plain(damage)} × ${count}`),
          ].join('<br>')
        : `${words.notRead} (${plain(failure)})`,
    ]),
  );
}

/** The bytes of tampered evidence, as `xxd` prints them. */
export function proofsText({ findings, language }: ReportModel): string {
  const { words } = REPORT_PHRASES[language];
  const shown = [...findings.values()].filter(({ proof }) => proof.length > 0);
  if (shown.length === 0) return '';
  return [
    `#### ${words.proof}\n\n`,
    ...shown.flatMap(({ id, summary, proof }) => [
      `${shortId(id)} ${plain(summary)}\n\n`,
      ...proof.map(({ evidence, offset, bytes }) => {
        const place = `${code(evidence)}, ${code(`0x${offset.toString(16)}`)}\n\n`;
        return `${place}\`\`\`text\n${hexLines(bytes, offset).join('\n')}\n\`\`\`\n\n`;
      }),
    ]),
  ].join('');
}

const BYTES_PER_LINE = 16;

function hexLines(bytes: string, offset: number): string[] {
  const all = bytes.match(/../g) ?? [];
  return Array.from({ length: Math.ceil(all.length / BYTES_PER_LINE) }, (_, index) => {
    const line = all.slice(index * BYTES_PER_LINE, (index + 1) * BYTES_PER_LINE);
    const place = (offset + index * BYTES_PER_LINE).toString(16).padStart(8, '0');
    const hex = line.map((byte, at) => byte + (at % 2 === 1 ? ' ' : '')).join('');
    const text = line.map((byte) => printed(Number.parseInt(byte, 16))).join('');
    return `${place}: ${hex.padEnd(BYTES_PER_LINE * 2.5)} ${text}`;
  });
}

/** A backtick could end the block. */
function printed(byte: number): string {
  return byte >= 0x20 && byte < 0x7f && byte !== 0x60 ? String.fromCodePoint(byte) : '.';
}

export function signedText({ signed, language }: ReportModel): string {
  const { words, noSignature } = REPORT_PHRASES[language];
  if (signed.length === 0) return `${noSignature}\n\n`;
  return list(
    signed.map(({ name, signedBy, date, notes, findings }) =>
      [
        `**${plain(name)}**. ${words.signedBy} ${plain(signedBy)}${date === null ? '' : `, ${date}`}.`,
        ...(notes === null ? [] : [plain(notes)]),
        ...findings.map(shortId),
      ].join(' '),
    ),
  );
}
