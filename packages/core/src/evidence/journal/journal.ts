import type { ByteSource } from '@unmask/evtx';
import type { Evidence, Format, Issue, Item, ReadOptions } from '../format.ts';
import { EntryReader } from './entry-reader.ts';
import { detectJournal, readJournalHeader } from './header.ts';
import type { JournalHeader } from './header.ts';
import { journalIssue } from './issue.ts';
import type { JournalIssueCode } from './issue.ts';
import { BATCH_BYTES, BATCH_EVENTS, MAX_HEADER_BYTES } from './limits.ts';
import { OBJECT_TYPES, endOf, readObjectHeader } from './object.ts';
import type { ObjectHeader } from './object.ts';
import { Pages } from './pages.ts';

/** One journal, as it is being read. */
export interface JournalFile {
  readonly evidence: string;
  /** Where it was collected; `null` when nothing tells. */
  readonly host: string | null;
  readonly source: ByteSource;
  readonly pages: Pages;
  readonly header: JournalHeader;
}

/** The log of systemd. Documented in `docs/formats/journal.md`. */
export const JOURNAL: Format = {
  id: 'journal',
  title: 'systemd journal',
  extensions: ['.journal', '.journal~'],
  detect: (head) => detectJournal(head),
  // Entries point to fields anywhere in the file, and only a walk from the start finds the borders of objects.
  parts: (source) => [{ start: 0, end: source.byteLength }],
  read: readJournal,
};

async function* readJournal(evidence: Evidence, options: ReadOptions): AsyncGenerator<Item[]> {
  const { path, source } = evidence;
  const header = await readJournalHeader(source);
  const doubts = header === null ? [noHeader(path)] : [...headerIssues(path, source, header)];
  if (doubts.length > 0) yield doubts.map((issue) => ({ kind: 'issue', issue }));
  if (header === null || doubts.some(({ code }) => code === FATAL)) return;
  const host = evidence.origin?.host ?? null;
  const file = { evidence: path, host, source, pages: new Pages(source), header };
  yield* walk(file, new EntryReader(file, options.recover));
}

const FATAL: JournalIssueCode = 'JOURNAL_HEADER';

function noHeader(path: string): Issue {
  return journalIssue(FATAL, path, { offset: 0 }, 'no journal header');
}

function* headerIssues(path: string, source: ByteSource, header: JournalHeader): Generator<Issue> {
  const { headerSize, state, tailObjectOffset, unknownFeatures } = header;
  const have = source.byteLength;
  if (headerSize < 208 || headerSize > MAX_HEADER_BYTES || headerSize % 8 !== 0) {
    yield journalIssue(FATAL, path, { offset: 88 }, `a header of ${headerSize} bytes`);
  }
  if (unknownFeatures !== 0) {
    const what = `unknown features 0x${unknownFeatures.toString(16)}: entries may be misread`;
    yield journalIssue('JOURNAL_FEATURE', path, { offset: 12 }, what);
  }
  if (state === 'online' || state === 'unknown') {
    const what = 'not closed when it was copied: its last entries and its counts may be behind';
    yield journalIssue('JOURNAL_ONLINE', path, { offset: 16 }, what);
  }
  if (tailObjectOffset + 16 > have) {
    const what = 'the file ends before its last object';
    yield journalIssue(
      'JOURNAL_TRUNCATED',
      path,
      { offset: have, need: tailObjectOffset, have },
      what,
    );
  }
}

/** Goes from object to object, and hands entries to the reader. */
async function* walk(file: JournalFile, reader: EntryReader): AsyncGenerator<Item[]> {
  const counts = Object.values(OBJECT_TYPES).map(() => 0);
  let offset = file.header.headerSize;
  while (offset < file.source.byteLength) {
    const object = await readObjectHeader(file.pages, file.source, offset);
    if (object === null || (object.type === OBJECT_TYPES.UNUSED && isPastTail(file, offset))) {
      if (isPastTail(file, offset)) break;
      offset = await reader.skipDamage(offset);
    } else {
      counts[object.type]!++;
      if (object.type === OBJECT_TYPES.ENTRY) await reader.read(object);
      if (reader.size >= BATCH_EVENTS || reader.bytes >= BATCH_BYTES) yield reader.take();
      if (isTail(file, object)) break;
      offset = endOf(object);
    }
  }
  await reader.finish(counts);
  yield reader.take();
}

function isPastTail({ header }: JournalFile, offset: number): boolean {
  return offset > header.tailObjectOffset;
}

/** The last object of a journal that was closed. One that was not may go on. */
function isTail({ header }: JournalFile, { offset }: ObjectHeader): boolean {
  return offset === header.tailObjectOffset && header.state !== 'online';
}
