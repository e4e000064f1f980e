import type { Event, Locator } from '../../../evidence/format.ts';

/** A mail that a user of the host handed in, to one recipient. Times in microseconds since 1970. */
export interface MailTrace {
  readonly user: string;
  readonly to: string;
  readonly time: number;
  readonly place: Locator;
}

/** When something happened that word may be sent of. */
export interface ComingTrace {
  readonly what: Coming;
  /** Seconds since 1970, so that a log of a thousand parts is held in some megabytes. */
  readonly seconds: Uint32Array;
  /** Of the first. */
  readonly place: Locator;
}

/** A login to the host, a page that was asked for, or anything sent by a form. */
export type Coming =
  | { readonly kind: 'login' | 'form' }
  | { readonly kind: 'page'; readonly path: string };

export interface MailTraces {
  readonly mails: readonly MailTrace[];
  readonly comings: readonly ComingTrace[];
}

/** Kept of one part. A page asked for more often is no place that few know of. */
const MAX_MAILS = 2_000;
const MAX_TIMES = 2_000;
const MAX_PAGES = 4_096;
const MAX_KEPT_PAGES = 200;
const MAX_VISITS = 50;

interface Times {
  readonly times: number[];
  readonly place: Locator;
}

/** Keeps of a part what mails left the host, and who came when. */
export class MailReader {
  private readonly mails: MailTrace[] = [];
  private readonly pages = new Map<string, Times>();
  private readonly logins: Times[] = [];
  private readonly forms: Times[] = [];

  add(event: Event): void {
    if (event.logsource.product === 'windows') return;
    if (event.logsource.category === 'webserver') this.visit(event);
    else if (event.get('action') === 'accepted') note(this.logins, event, MAX_TIMES);
    else this.mail(event);
  }

  finish(): MailTraces {
    const pages = [...this.pages]
      .filter(([, { times }]) => times.length <= MAX_VISITS)
      .sort(([, a], [, b]) => b.times.length - a.times.length)
      .slice(0, MAX_KEPT_PAGES)
      .map(([path, kept]) => packed({ kind: 'page', path }, kept));
    return {
      mails: this.mails,
      comings: [
        ...this.logins.map((kept) => packed({ kind: 'login' }, kept)),
        ...this.forms.map((kept) => packed({ kind: 'form' }, kept)),
        ...pages,
      ],
    };
  }

  private visit(event: Event): void {
    const status = event.get('sc-status');
    const method = event.get('cs-method');
    if (method === 'POST') return note(this.forms, event, MAX_TIMES);
    const path = event.get('cs-uri-stem');
    if (method !== 'GET' || typeof path !== 'string' || !(Number(status) < 400)) return;
    const known = this.pages.get(path);
    if (known === undefined) {
      if (this.pages.size < MAX_PAGES)
        this.pages.set(path, { times: [event.time], place: event.locator });
    } else if (known.times.length <= MAX_VISITS) known.times.push(event.time);
  }

  /** Of a mail by a program of the host itself; what comes over the network has an address. */
  private mail(event: Event): void {
    if (this.mails.length >= MAX_MAILS) return;
    const [to, user] = [event.get('to'), event.get('user')];
    if (typeof to !== 'string' || typeof user !== 'string') return;
    if (event.get('queue_id') === undefined || event.get('src_ip') !== undefined) return;
    this.mails.push({ user, to, time: event.time, place: event.locator });
  }
}

function packed(what: Coming, { times, place }: Times): ComingTrace {
  return { what, seconds: Uint32Array.from(times, (time) => time / 1_000_000), place };
}

function note(list: Times[], { time, locator }: Event, limit: number): void {
  if (list.length === 0) list.push({ times: [], place: locator });
  if (list[0]!.times.length < limit) list[0]!.times.push(time);
}
