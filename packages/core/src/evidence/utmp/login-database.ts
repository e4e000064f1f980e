import type { Evidence, Format, Item } from '../format.ts';
import { utmpIssue } from './issue.ts';
import { cutEvenly } from '../cut-evenly.ts';

const MAGIC = 'SQLite format 3\0';
/** The schema lies on the first page, beside the magic. */
const TABLE = /CREATE TABLE (?:IF NOT EXISTS )?"?(?:wtmp|lastlog2)\b/iu;

/** wtmpdb and lastlog2, which replace wtmp and lastlog on newer systems. Recognised, so that nobody takes them for read. */
export const LOGIN_DATABASE: Format = {
  id: 'login-database',
  title: 'Linux login records in SQLite (wtmpdb, lastlog2), only recognised',
  extensions: ['.db'],
  detect: (head) => {
    const text = new TextDecoder('latin1').decode(head);
    return text.startsWith(MAGIC) && TABLE.test(text);
  },
  parts: (source) => cutEvenly(source, Number.MAX_SAFE_INTEGER),
  read: readNothing,
};

async function* readNothing({ path }: Evidence): AsyncGenerator<Item[]> {
  const place = { evidence: path, offset: 0, record: null };
  const what = 'an SQLite database of logins (wtmpdb or lastlog2), which is not read yet';
  yield [{ kind: 'issue', issue: utmpIssue('UTMP_DATABASE', place, what) }];
}
