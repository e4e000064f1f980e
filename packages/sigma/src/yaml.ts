/**
 * YAML 1.2 as a tree whose every node knows its place in the file. Specification: https://yaml.org/spec/1.2.2/.
 * Scalars keep their text: what a plain `0x1410` or `true` means is decided by who reads it (`scalar.ts`).
 */
import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE_PLAIN,
  YAMLException,
} from 'js-yaml';
import { type LineStarts, lineStartsOf, spanAt } from './lines.ts';
import { MAX_FILE_LENGTH, MAX_NESTING, MAX_NODES, MAX_RESCUED_DOCUMENTS } from './limits.ts';
import { printable, quote } from './quote.ts';
import type { YamlReporter } from './reporter.ts';
import type { SourceSpan } from './rule.ts';

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly text: string;
  /** Written without quotes and without a tag, so that it may be a number, a boolean or null. */
  readonly plain: boolean;
  /** The text stands in the file as it is, so that parts of it have places of their own. */
  readonly verbatim: boolean;
  readonly span: SourceSpan;
}

export interface MapNode {
  readonly kind: 'map';
  readonly pairs: readonly YamlPair[];
  readonly span: SourceSpan;
}

export interface YamlPair {
  readonly key: ScalarNode;
  readonly value: YamlNode;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly items: readonly YamlNode[];
  readonly span: SourceSpan;
}

export type YamlNode = ScalarNode | MapNode | SequenceNode;

export interface YamlDocument {
  readonly root: YamlNode;
  /** Whether nothing wrong was met in it. */
  readonly sound: boolean;
  /** Which of the reporter's diagnostics are about it. */
  readonly problems: readonly [start: number, end: number];
  /** What it counts for against `MAX_NODES`. */
  readonly weight: number;
}

/** Reads all documents of a file. One that is not YAML costs itself only; `reporter` hears of everything wrong. */
export function readYaml(text: string, reporter: YamlReporter): YamlDocument[] {
  const lines = lineStartsOf(text);
  if (text.length > MAX_FILE_LENGTH) {
    reporter.report(
      'SG002',
      spanAt(lines, 0, 0),
      `the file has more than ${MAX_FILE_LENGTH} characters`,
    );
    return [];
  }
  const whole = eventsOf(text);
  if (!(whole instanceof YAMLException)) {
    return new TreeBuilder(text, 0, lines, reporter).build(whole);
  }
  return documentsOf(text).flatMap(({ start, part }) => {
    const events = eventsOf(part);
    if (!(events instanceof YAMLException)) {
      return new TreeBuilder(part, start, lines, reporter).build(events);
    }
    const place = start + Math.min(events.mark?.position ?? 0, part.length);
    const reason = printable(events.reason);
    reporter.report('SG001', spanAt(lines, place, place + 1), `this is not YAML: ${reason}`);
    return [];
  });
}

function eventsOf(text: string): Event[] | YAMLException {
  try {
    return parseEvents(text, { maxDepth: MAX_NESTING });
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

/** Cuts a file at its `---` lines, which YAML allows nowhere but between documents. */
function documentsOf(text: string): { start: number; part: string }[] {
  const starts = [0, ...Array.from(text.matchAll(/^---(?=\s|$)/gm), (match) => match.index)];
  if (starts.length > MAX_RESCUED_DOCUMENTS) return [{ start: 0, part: text }];
  const cuts = [...new Set(starts), text.length];
  return cuts
    .slice(0, -1)
    .map((start, index) => ({ start, part: text.slice(start, cuts[index + 1]) }));
}

interface Anchor {
  readonly node: YamlNode;
  /** Nodes that an alias of it adds. */
  readonly weight: number;
}

/** Turns the event stream of one piece of text into trees. `base` is where the piece begins in the file. */
class TreeBuilder {
  readonly #text: string;
  readonly #base: number;
  readonly #lines: LineStarts;
  readonly #reporter: YamlReporter;
  #events: readonly Event[] = [];
  #next = 0;
  /** End of what was read last: the place of values that are not written. */
  #cursor = 0;
  #nodes = 0;
  #anchors = new Map<string, Anchor>();

  constructor(text: string, base: number, lines: LineStarts, reporter: YamlReporter) {
    this.#text = text;
    this.#base = base;
    this.#lines = lines;
    this.#reporter = reporter;
  }

  build(events: readonly Event[]): YamlDocument[] {
    this.#events = events;
    const documents: YamlDocument[] = [];
    while (this.#next < events.length) {
      const start = this.#nodes;
      this.#next++; // The document event.
      this.#anchors = new Map();
      const before = this.#reporter.errors;
      const problems = this.#reporter.diagnostics.length;
      const root = this.#node();
      this.#next++; // Its end.
      const sound = this.#reporter.errors === before;
      const weight = this.#nodes - start;
      const problemsEnd = this.#reporter.diagnostics.length;
      documents.push({ root, sound, problems: [problems, problemsEnd], weight });
      if (this.#nodes > MAX_NODES) {
        this.#reporter.report('SG002', root.span, `the file has more than ${MAX_NODES} YAML nodes`);
        return [];
      }
    }
    return documents;
  }

  #node(): YamlNode {
    const event = this.#events[this.#next++]!;
    const before = this.#nodes++;
    if (event.type === EVENT_ID.ALIAS) return this.#alias(event.anchorStart, event.anchorEnd);
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return this.#nothing();
    this.#checkTag(event);
    const node =
      event.type === EVENT_ID.SCALAR
        ? this.#scalar(event)
        : event.type === EVENT_ID.MAPPING
          ? this.#map(event.start)
          : this.#sequence(event.start);
    if (event.anchorStart >= 0) {
      const name = this.#text.slice(event.anchorStart, event.anchorEnd);
      this.#anchors.set(name, { node, weight: this.#nodes - before });
    }
    return node;
  }

  #scalar(event: Event & { type: typeof EVENT_ID.SCALAR }): ScalarNode {
    if (event.valueStart < 0) return { ...this.#nothing(), plain: event.tagStart < 0 };
    const text = getScalarValue(this.#text, event);
    this.#nodes += text.length >> 6;
    const source = this.#text.slice(event.valueStart, event.valueEnd);
    this.#cursor = event.valueEnd;
    return {
      kind: 'scalar',
      text,
      plain: event.style === SCALAR_STYLE_PLAIN && event.tagStart < 0,
      verbatim: text === source && !/[\r\n]/.test(text),
      span: this.#span(event.valueStart, event.valueEnd),
    };
  }

  #map(start: number): MapNode {
    const pairs: YamlPair[] = [];
    const seen = new Map<string, ScalarNode>();
    while (this.#events[this.#next]!.type !== EVENT_ID.POP) {
      const key = this.#node();
      const value = this.#node();
      if (key.kind !== 'scalar') {
        this.#reporter.report('SG005', key.span, 'a key must be a single text');
        continue;
      }
      const first = seen.get(key.text);
      if (first === undefined) seen.set(key.text, key);
      else this.#reportDuplicate(first, key);
      if (key.text === '<<' && key.plain) {
        this.#reporter.report('SG005', key.span, 'merge keys are not part of YAML 1.2');
      }
      pairs.push({ key, value });
    }
    this.#next++;
    return { kind: 'map', pairs, span: this.#span(start, Math.max(start, this.#cursor)) };
  }

  #sequence(start: number): SequenceNode {
    const items: YamlNode[] = [];
    while (this.#events[this.#next]!.type !== EVENT_ID.POP) items.push(this.#node());
    this.#next++;
    return { kind: 'sequence', items, span: this.#span(start, Math.max(start, this.#cursor)) };
  }

  /** The same node again. It is shared, not copied; its weight still counts, since readers walk it each time. */
  #alias(start: number, end: number): YamlNode {
    this.#cursor = end;
    const name = this.#text.slice(start, end);
    const anchor = this.#anchors.get(name);
    if (anchor === undefined) {
      const message = `nothing complete is anchored as ${quote(name)} before this alias`;
      this.#reporter.report('SG005', this.#span(start, end), message);
      return this.#nothing();
    }
    this.#nodes += anchor.weight;
    return this.#nodes > MAX_NODES ? this.#nothing() : anchor.node;
  }

  #checkTag(event: { readonly tagStart: number; readonly tagEnd: number }): void {
    if (event.tagStart < 0) return;
    const tag = this.#text.slice(event.tagStart, event.tagEnd);
    if (tag === '!' || tag === '!!str') return;
    const span = this.#span(event.tagStart, event.tagEnd);
    this.#reporter.report('SG005', span, `the tag ${quote(tag)} means nothing here`);
  }

  #reportDuplicate(first: ScalarNode, again: ScalarNode): void {
    const { line, column } = first.span;
    const message = `${quote(again.text)} was given already at ${line}:${column}`;
    this.#reporter.report('SG004', again.span, message);
  }

  #nothing(): ScalarNode {
    const span = this.#span(this.#cursor, this.#cursor);
    return { kind: 'scalar', text: '', plain: true, verbatim: false, span };
  }

  #span(start: number, end: number): SourceSpan {
    return spanAt(this.#lines, this.#base + start, this.#base + end);
  }
}
