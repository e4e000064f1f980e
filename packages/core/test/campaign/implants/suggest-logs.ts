/** Synthetic requests to a server: implants of several protocols, and honest software that looks alike. */
import { Random } from '../../../../../fixtures/scenario/random.ts';
import type { BeaconRequest } from '../../../src/campaign/implants/match-beacon.ts';

const START = Date.UTC(2013, 5, 1) * 1000;
const HOUR = 3_600_000_000;
export const DAYS = 20;

export interface Told {
  readonly uri: string;
  readonly userAgent?: string | null;
  readonly method?: string;
  readonly referer?: string | null;
}

/** One client, by its number. */
export interface Client {
  readonly n: number;
  readonly id: string;
  readonly random: Random;
}

export const BROWSERS = Array.from(
  { length: 9 },
  (_, n) => `Mozilla/5.0 (Windows NT 6.${n % 4}) Chrome/${20 + n}.0 Safari/${500 + n}`,
);

/** Requests of clients on most days, a few a day. */
export function requestsOf(
  clients: number,
  ask: (client: Client, day: number, i: number) => Told,
  { seed = 5, alphabet = '0123456789', length = 16, perDay = 3 } = {},
): BeaconRequest[] {
  const random = new Random(String(seed));
  const all = Array.from({ length: clients }, (_, n): Client => {
    const id = Array.from({ length }, () => random.pick(alphabet.split(''))).join('');
    return { n, id, random };
  });
  const requests = all.flatMap((client) =>
    Array.from({ length: DAYS }, (_, day) =>
      Array.from({ length: perDay }, (_each, i): BeaconRequest => {
        const told = ask(client, day, i);
        return {
          time: START + day * 24 * HOUR + i * 2 * HOUR + client.n * 1_000_000,
          address: `10.0.${client.n >> 8}.${client.n & 255}`,
          host: null,
          method: told.method ?? 'GET',
          uri: told.uri,
          userAgent: told.userAgent === undefined ? 'Mozilla/4.0 (compatible)' : told.userAgent,
          referer: told.referer ?? null,
          status: 200,
          bytes: 10,
        };
      }),
    ).flat(),
  );
  return requests.sort((a, b) => a.time - b.time);
}

/** Ordinary visitors with browsers. */
export function visitors(): BeaconRequest[] {
  const pages = ['/', '/news.html', '/style.css', '/contact.html', '/img/logo20130601.png'];
  return requestsOf(
    60,
    ({ n, random }) => ({
      uri: random.pick(pages),
      userAgent: BROWSERS[n % BROWSERS.length]!,
      referer: 'http://site.example/',
    }),
    { seed: 9 },
  );
}
