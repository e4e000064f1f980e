import { statement, type Statement } from '../statement.ts';

/** Requests of one client to a server of the operators that it also logged in to. */
export interface AskedLanguage {
  /** The header as it was logged: `es-AR,es;q=0.8`. */
  readonly header: string;
  readonly address: string;
  readonly requests: number;
}

const FIRST = /^\s{0,8}([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2})\b/;

/** Which language the browsers of those ask for who logged in to the operators' servers. Other visitors say nothing of who runs a server. */
export function askedStatements(all: readonly AskedLanguage[], about: string | null): Statement[] {
  const told = all.flatMap(({ header, address, requests }) => {
    const language = FIRST.exec(header)?.[1];
    return language === undefined ? [] : [{ language, address, requests }];
  });
  if (told.length === 0) return [];
  const groups = Array.from(
    Map.groupBy(told, ({ language }) => language),
    ([language, members]) => [language, new Set(members.map((each) => each.address)).size] as const,
  ).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const requests = told.reduce((sum, each) => sum + each.requests, 0);
  return [
    statement({
      question: 'operator-asks-language',
      about,
      basis:
        "addresses that logged in to the operators' own servers, by the language that their browsers ask these servers for first",
      value: Object.fromEntries(groups),
      notes: [
        `${requests} requests with Accept-Language. English is what many browsers ask for by themselves.`,
        'A setting of a browser, or of whoever came by the same address: costs nothing to fake.',
      ],
    }),
  ];
}
