import type { Event } from '../../../evidence/format.ts';
import type { CrossTrace, FailedRequest } from './trace.ts';
import { MAX_FAILED } from './trace.ts';

/** What Apache says of a request that it had read, so that it is in the access log as well. */
const APACHE_CODES: ReadonlySet<string> = new Set([
  'AH00035',
  'AH00128',
  'AH01071',
  'AH01276',
  'AH01617',
  'AH01618',
  'AH01630',
  'AH02811',
]);
/** Nothing that one of the two logs may write in another way. */
const PLAIN_REQUEST = /^[A-Z]{1,16} (\/[\w/.~!$&()*+,;=:@-]{0,512})(?:\?[ -~]{0,1024})? HTTP\/\d/;

/** Keeps the requests that a web server's error log tells of. */
export class ErrorCollector {
  private readonly requests = new Map<string, FailedRequest>();
  private first: Event | null = null;

  event(event: Event): void {
    if (this.requests.size === MAX_FAILED || event.get('continued') === true) return;
    const client = event.get('c-ip');
    if (typeof client !== 'string') return;
    const path = pathOf(event);
    if (path === undefined) return;
    this.first ??= event;
    const server = String(event.get('server') ?? '');
    const key = `${client} ${path ?? ''} ${server}`;
    if (this.requests.has(key)) return;
    const { offset } = event.locator;
    this.requests.set(key, { time: event.time, client, path, server, offset });
  }

  finish(keep: (trace: CrossTrace) => void): void {
    const { first, requests } = this;
    if (first === null) return;
    keep({ kind: 'errors', source: first.source(), requests: [...requests.values()] });
  }
}

/** @returns `undefined` when the message is not of a request that was read */
function pathOf(event: Event): string | null | undefined {
  if (event.logsource.product === 'apache')
    return APACHE_CODES.has(String(event.get('code'))) ? null : undefined;
  const request = event.get('request');
  return typeof request === 'string' ? PLAIN_REQUEST.exec(request)?.[1] : undefined;
}
