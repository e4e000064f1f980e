import { isPlaceholder } from '../../campaign/implants/placeholder.ts';
import { kindsText } from '../../campaign/sought/kinds-text.ts';
import { shorten } from '../../report/text.ts';
import { checkFinding, type CheckSeen } from '../check-finding.ts';
import type { Finding } from '../finding.ts';
import type { StoredOf } from './stored-files.ts';

/** Implants on one server from which on chance is out of the question. */
const MANY_IMPLANTS = 3;
const MAX_SUMMARY_ID = 64;

const STORED_CHECK = /^implant-.+-stored-files$/;

/** Whether a check is one of these. */
export function isStoredCheck(id: string | null): boolean {
  return id !== null && STORED_CHECK.test(id);
}

/** What a server keeps of what an implant sent. @param together how many implants there are on the server */
export function storedFinding(stored: StoredOf, together: number): Finding {
  const { profile, source, implantId, evidence, first, last } = stored;
  const time = first ?? 0;
  const finding = checkFinding('indicator', {
    check: {
      id: `implant-${profile.id}-stored-files`,
      title: `What an implant sent, kept on a server: ${profile.name}`,
    },
    ...gravity(stored, together),
    time,
    until: last === null || last === time ? null : last,
    source,
    techniques: ['T1041'],
    matched: matchedOf(stored),
    summary: `${profile.name} implant ${shorten(implantId, MAX_SUMMARY_ID)}: ${saidOf(stored)}`,
    proof: [{ evidence, offset: 0, record: null, recovered: null }],
    alternatives: [
      'Files that a researcher or a sandbox let an implant send: kept; look at who the id is in the logs',
      'A folder of that name on a server of somebody else, with files named so: kept; unlikely, since the profile fixes folder and id',
      ...(first === null
        ? ['No file tells when it was stored: the time says nothing']
        : ['Times are those of the files, which a copy may have set anew: kept']),
    ],
  });
  return { ...finding, count: stored.pieces + stored.results };
}

function gravity(
  { implantId, files }: StoredOf,
  together: number,
): Pick<CheckSeen, 'level' | 'confidence'> {
  if (isPlaceholder(implantId)) return { level: 'low', confidence: 'low' };
  const level = files > 0 ? 'high' : 'medium';
  return { level, confidence: together >= MANY_IMPLANTS ? 'high' : 'moderate' };
}

function matchedOf({
  profile,
  implantId,
  files,
  pieces,
  bytes,
  results,
  resultBytes,
  kinds,
}: StoredOf): Record<string, string> {
  return {
    profile: profile.id,
    family: profile.family,
    implant_id: implantId,
    files: String(files),
    pieces: String(pieces),
    bytes: String(bytes),
    kinds: kindsText(kinds),
    results: String(results),
    result_bytes: String(resultBytes),
  };
}

function saidOf({ files, pieces, bytes, results, resultBytes }: StoredOf): string {
  const taken =
    files === 0
      ? []
      : [`${counted(files, 'file')} of the victim in ${counted(pieces, 'piece')} (${bytes} bytes)`];
  const told =
    results === 0 ? [] : [`${counted(results, 'result')} of commands (${resultBytes} bytes)`];
  return [...taken, ...told].join(', ');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
