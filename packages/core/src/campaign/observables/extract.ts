import { fold } from '@unmask/sigma';
import type { Event } from '../../evidence/format.ts';
import {
  canonicalAddress,
  canonicalCertificate,
  canonicalDomain,
  canonicalEmail,
  canonicalHash,
  canonicalObjectName,
  canonicalRegistryKey,
  canonicalUrl,
  urlParts,
} from './canonical.ts';
import { visitCells } from './cells.ts';
import type { FieldUse } from './fields.ts';
import type { Observable, ObservableKind } from './observable.ts';
import { canonicalPath } from './path.ts';
import { wordsOf } from './words.ts';

/** Longest name of a host, with a port. */
const MAX_HOST = 320;

/** Values taken from one event. */
const MAX_OBSERVABLES = 4_096;

/** What an event holds that indicators can name, in the order of its fields. */
export function observablesOf(event: Event): Observable[] {
  const extractor = new Extractor(event);
  visitCells(event, (text, use, field) => extractor.cell(text, use, field));
  extractor.request();
  return extractor.found;
}

class Extractor {
  readonly found: Observable[] = [];
  private readonly event: Event;

  constructor(event: Event) {
    this.event = event;
  }

  cell(text: string, use: FieldUse, field: string): void {
    switch (use.form) {
      case 'address':
        this.host(text, use, field);
        break;
      case 'domain':
        this.host(text, use, field);
        break;
      case 'url':
        this.url(text, use, field);
        break;
      case 'email':
        this.add('email', canonicalEmail(text), text, use, field);
        break;
      case 'hashes':
        for (const part of text.split(',')) {
          const hash = part.slice(part.indexOf('=') + 1).trim();
          this.add('hash', canonicalHash(hash), hash, use, field);
        }
        break;
      case 'path':
        this.add('path', canonicalPath(text), text, use, field);
        break;
      case 'registry-key':
        this.add('registry-key', canonicalRegistryKey(text), text, use, field);
        this.add('registry-value', fold(text.slice(text.lastIndexOf('\\') + 1)), text, use, field);
        break;
      case 'registry-value':
      case 'service':
      case 'task':
      case 'user':
        this.add(use.form, fold(text.trim()), text, use, field);
        break;
      case 'registry-data':
        this.add('registry-data', text, text, use, field);
        this.words(text, use, field);
        break;
      case 'pipe':
        this.add('pipe', fold(canonicalObjectName(text)), text, use, field);
        break;
      case 'user-agent':
        this.add('user-agent', text, text, use, field);
        break;
      case 'certificate':
        this.add('certificate', canonicalCertificate(text), text, use, field);
        break;
      case 'command-line':
        this.add('command-line', text, text, use, field);
        this.words(text, use, field);
        break;
      case 'port':
        this.add('port', text, text, use, field);
        break;
      case 'object':
        this.object(text, use, field);
        break;
      case 'text':
        this.words(text, use, field);
        break;
    }
  }

  /** What was asked of a web server: its URL stands in two fields, host and target. */
  request(): void {
    const host = textOf(this.event.get('cs-host') ?? this.event.get('host'));
    const target = textOf(this.event.get('cs-uri') ?? this.event.get('uri'));
    if (target === null) return;
    const use: FieldUse = { form: 'url', role: 'destination' };
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) this.url(target, use, 'cs-uri');
    else if (host !== null && target.startsWith('/')) this.url(`//${host}${target}`, use, 'cs-uri');
  }

  /** A host name or an address, whatever the field is for. */
  private host(text: string, use: FieldUse, field: string): void {
    if (text.length > MAX_HOST) return;
    const bare = /^[^:]+:\d{1,5}$/.test(text) ? text.slice(0, text.indexOf(':')) : text;
    const address = canonicalAddress(bare);
    if (address !== null) this.add('address', address, text, use, field);
    else this.add('domain', canonicalDomain(bare), text, use, field);
  }

  private url(text: string, use: FieldUse, field: string): void {
    const parts = urlParts(text);
    if (parts === null) return;
    this.add('url', canonicalUrl(text), text, use, field);
    this.host(parts.host, use, field);
  }

  /** The object of an access check, by the type that stands beside it. */
  private object(text: string, use: FieldUse, field: string): void {
    switch (textOf(this.event.get('ObjectType'))?.toLowerCase()) {
      case 'key':
        this.add('registry-key', canonicalRegistryKey(text), text, use, field);
        break;
      case 'mutant':
        this.add('mutex', canonicalObjectName(text), text, use, field);
        break;
      case 'file':
        this.add('path', canonicalPath(text), text, use, field);
        break;
      default:
        this.words(text, use, field);
    }
  }

  private words(text: string, use: FieldUse, field: string): void {
    this.add('text', text, text, use, field);
    for (const word of wordsOf(text)) {
      this.push({ ...word, role: null, field });
      const parts = word.kind === 'url' ? urlParts(word.text) : null;
      if (parts !== null) this.host(parts.host, { ...use, role: null }, field);
    }
  }

  private add(
    kind: ObservableKind,
    value: string | null,
    text: string,
    { role }: FieldUse,
    field: string,
  ): void {
    if (value !== null && value !== '')
      this.push({ kind, value, role, field, text, guessed: false });
  }

  private push(observable: Observable): void {
    if (this.found.length < MAX_OBSERVABLES) this.found.push(observable);
  }
}

function textOf(value: ReturnType<Event['get']>): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' && first !== '-' ? first : null;
}
