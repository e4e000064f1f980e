import type { Event, Locator } from '../../../evidence/format.ts';
import { shorten } from '../../../report/text.ts';
import { commandOf } from '../../command-of.ts';
import { anyOf, namesRemoval } from '../words/words.ts';

/** An order to software on other machines to remove itself, as one piece of evidence shows it. Time in microseconds since 1970. */
export interface OrderTrace {
  readonly kind: 'package' | 'command' | 'request' | 'row';
  readonly time: number;
  /** The evidence tells the time of the order itself, not only that of the file. */
  readonly isDated: boolean;
  readonly text: string;
  /** Who gave it, as far as a log tells: the address that asked. */
  readonly by: string | null;
  /** Whom it is for, as its id. */
  readonly to: string | null;
  readonly place: Locator;
}

/** Kept of one part, about 300 bytes each. */
const MAX_ORDERS = 300;
/** Of one package. That of The Mask has 12. */
const MAX_PROPERTIES = 64;
const MAX_COMMAND_CHARS = 8_192;
const MAX_TEXT_CHARS = 160;

const ORDERED = anyOf('ordered');
const ORDER = anyOf('order');
/** `CLIENT_ID`, `bot.guid`: for one of many. */
const ID_KEY = new RegExp(`(?:^|[_.-])(?:${ORDERED})(?:[_.-]?(?:id|uid|guid|no|num|number))$`, 'i');
/** `CMD_SEQ`, `task`: an order among orders. */
const ORDER_KEY = new RegExp(
  `(?:^|[_.-])(?:${ORDER})s?(?:[_.-]?(?:id|seq|no|num|number|type|code))?$`,
  'i',
);

const START = String.raw`(?:^|[\s;&|(\x60])`;
const PUTS = new RegExp(
  String.raw`${START}(?:cp|mv|ln|install|tee|scp|rsync)(?=\s)|${START}(?:echo|printf)\s[^\n]{0,2048}>`,
);
/** `…/commands/…`, `CmdData/`: a folder of orders, or a file in one. */
const ORDER_FOLDER = new RegExp(
  String.raw`(?<![^\s/"'=>])[\w$*{}-]{0,24}(?:${ORDER})s?(?:[_-]?(?:data|in|out|dir|list))?/`,
  'i',
);
const SQL = new RegExp(
  String.raw`\b(?:insert\s{1,8}into|replace\s{1,8}into|update)\s{1,8}[\x60"'\w.]{0,64}(?:${ORDER}|${ORDERED})`,
  'i',
);
/** A table of orders: `tasks`, `bot_commands`. */
const ORDER_TABLE = new RegExp(`(?:^|[_.-])(?:${ORDER})s?(?:$|[_.-])`, 'i');
/** A time as databases write it; they name no zone. */
const ROW_TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?:[+-]\d\d(?::?\d\d)?|Z)?$/;

/** Packages and programs remove themselves from this host; here is asked what is ordered on others. */
const OWN =
  /(?:^|[\s;&|(])(?:apt|apt-get|aptitude|dpkg|rpm|yum|dnf|zypper|pacman|snap|flatpak|brew|pip3?|npm|yarn|gem|composer|cargo|make|choco|msiexec)\s/;

/** An id of somebody: digits, hexadecimal, UUID. */
const ID = /^(?:\d{6,32}|[\da-f]{8,64}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;
const MAX_VALUE_CHARS = 48;
const MAX_PAIRS = 32;

/** Looks for orders to uninstall in packages of properties, in commands and in what a web server was asked for. */
export class OrderReader {
  private readonly orders: OrderTrace[] = [];
  private keys: string[] = [];
  private removal: { readonly event: Event; readonly text: string } | null = null;
  private written: string | null = null;
  private to: string | null = null;

  add(event: Event): void {
    if (this.orders.length >= MAX_ORDERS || event.logsource.product === 'windows') return;
    if (event.logsource.category === 'webserver') this.request(event);
    else if (event.logsource.category === 'properties') this.property(event);
    else if (event.logsource.category === 'database') this.row(event);
    else this.command(event);
  }

  finish(): readonly OrderTrace[] {
    this.endPackage();
    return this.orders;
  }

  private property(event: Event): void {
    const written = String(event.get('written') ?? '');
    if (written !== this.written) this.endPackage();
    this.written = written;
    if (this.keys.length >= MAX_PROPERTIES) return;
    const key = String(event.get('key'));
    const value = String(event.get('value'));
    this.keys.push(key);
    if (ID_KEY.test(key)) this.to = longer(this.to, shorten(value, MAX_VALUE_CHARS));
    const text = shorten(`${key}=${value}`, MAX_TEXT_CHARS);
    if (this.removal === null && namesRemoval(text)) this.removal = { event, text };
  }

  /** Somebody's id, the place among orders, and what is ordered. */
  private endPackage(): void {
    const { removal, to, keys } = this;
    if (removal !== null && to !== null && keys.some((key) => ORDER_KEY.test(key)))
      this.keep('package', removal.event, { text: removal.text, by: null, to });
    this.keys = [];
    this.removal = null;
    this.to = null;
  }

  private command(event: Event): void {
    const command = commandOf(event)?.slice(0, MAX_COMMAND_CHARS);
    if (command === undefined || !namesRemoval(command) || OWN.test(command)) return;
    const isOrder = (PUTS.test(command) && ORDER_FOLDER.test(command)) || SQL.test(command);
    if (isOrder)
      this.keep('command', event, { text: shorten(command, MAX_TEXT_CHARS), by: null, to: null });
  }

  /** A row of a table of orders that names whom it is for, and what is ordered in so many words. */
  private row(event: Event): void {
    const table = String(event.get('table') ?? '');
    const values = listOf(event.get('values'));
    const columns = listOf(event.get('columns'));
    if (!ORDER_TABLE.test(table) && !columns.some((column) => ORDER_KEY.test(column))) return;
    const order = values.find((value) => value.length <= MAX_VALUE_CHARS && namesRemoval(value));
    const named = columns.findIndex((column) => ID_KEY.test(column));
    const to = named < 0 ? values.find((value) => ID.test(value)) : values[named];
    if (order === undefined || to === undefined || to === '') return;
    const time = values.map(timeOf).find((each) => each !== null) ?? null;
    const told = { text: shorten(`${table}: ${order}`, MAX_TEXT_CHARS), by: null };
    this.keep('row', event, { ...told, to: shorten(to, MAX_VALUE_CHARS) }, time);
  }

  private request(event: Event): void {
    const query = event.get('cs-uri-query');
    if (typeof query !== 'string' || !namesRemoval(query)) return;
    const status = event.get('sc-status');
    if (typeof status !== 'number' || status >= 400) return;
    const values = query.split('&', MAX_PAIRS).map((pair) => pair.slice(pair.indexOf('=') + 1));
    const isOrdered = values.some((each) => each.length <= MAX_VALUE_CHARS && namesRemoval(each));
    const to = values.find((each) => ID.test(each));
    if (!isOrdered || to === undefined) return;
    const text = shorten(String(event.get('cs-uri-stem') ?? ''), MAX_TEXT_CHARS);
    this.keep('request', event, { text, by: String(event.get('c-ip') ?? ''), to });
  }

  private keep(
    kind: OrderTrace['kind'],
    event: Event,
    told: Pick<OrderTrace, 'text' | 'by' | 'to'>,
    own: number | null = null,
  ): void {
    if (this.orders.length >= MAX_ORDERS) return;
    const isDated = own !== null || event.get('time_from') === undefined;
    this.orders.push({ kind, time: own ?? event.time, isDated, place: event.locator, ...told });
  }
}

function listOf(value: ReturnType<Event['get']>): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Microseconds since 1970, the zone taken for UTC; `null` for what is no time. */
function timeOf(value: string): number | null {
  const [, date, time] = ROW_TIME.exec(value) ?? [];
  const parsed = date === undefined ? NaN : Date.parse(`${date}T${time}Z`);
  return Number.isNaN(parsed) ? null : parsed * 1_000;
}

/** Of several ids in one package, the number of the order's place is short, that of the machine long. */
function longer(known: string | null, value: string): string | null {
  return value.length > (known ?? '').length ? value : known;
}
