import type { DirectiveFacts } from './reader.ts';

/** UTF-16 units kept of what an operator wrote above a rule. */
const MAX_COMMENT = 1_024;
/** Comment lines looked at above a directive, or in one. */
const MAX_PENDING = 256;

/** How a directive looks that was commented out, by server. Prose that begins like one ends otherwise. */
const CODE: Readonly<Record<string, RegExp>> = {
  'apache-config':
    /^(?:order\s+(?:allow|deny|mutual-failure)\b|(?:deny|allow)\s+from\s+(?:all|env=|[\d.[]|\.)|require\s+(?:not\s+)?(?:ip|host|all|env|expr|user|valid-user|group)\b|rewrite(?:cond|rule|engine|base)\s|setenvif(?:nocase)?\s|browsermatch\w*\s|<\/?(?:limit|if|files|directory|location|require)\w*\b)/i,
  'nginx-config': /^(?:(?:deny|allow|return|rewrite|proxy_pass|include|if|location)\b[^]*[;{]|\})$/,
  iptables: /^-[AIPN] [\w-]+/,
  nft: /^ip6? saddr [^]*\b(?:drop|reject|accept)\b/,
};

/** A comment line since the last directive. */
interface Pending {
  /** `null` for a directive that was commented out. */
  readonly text: string | null;
  readonly line: number;
  readonly depth: number;
}

/**
 * Finds the operator's own words beside a rule: on its line, in it, or above it. A comment above covers all rules that follow, until
 * another comment, an empty line, a directive about something else, or the end of its block.
 */
export class CommentCollector {
  private readonly server: string;
  private readonly found = new Map<number, string>();
  private pending: Pending[] = [];
  private above: { readonly text: string; readonly depth: number } | null = null;
  private lastLine = 0;
  /** Of the rule that ended last. */
  private lastRecord: number | null = null;

  constructor(server: string) {
    this.server = server;
  }

  /** @returns the directive that was commented out, where the comment is none in words */
  comment(facts: DirectiveFacts): DirectiveFacts | null {
    const text = (facts.arguments[0] ?? '').trim().slice(0, MAX_COMMENT);
    const isCode = CODE[this.server]?.test(text) === true;
    if (!isCode && this.lastRecord !== null && facts.line === this.lastLine) {
      this.found.set(this.lastRecord, text);
      return null;
    }
    if (this.pending.length === MAX_PENDING) this.pending.shift();
    this.pending.push({
      text: isCode ? null : text,
      line: facts.line,
      depth: facts.scope.length,
    });
    if (!isCode) return null;
    const [name, ...values] = text.replace(/;$/, '').split(/\s+/);
    return { ...facts, name: name!, arguments: values };
  }

  directive({ name, line, record, scope }: DirectiveFacts, isAccess: boolean): void {
    const inside = this.pending.filter((each) => each.line >= line);
    this.takeAbove(this.pending.filter((each) => each.line < line));
    if (line > this.lastLine + 1 || scope.length < (this.above?.depth ?? 0)) this.above = null;
    if (!isAccess && !name.endsWith('{}')) this.above = null;
    const text = inside.length > 0 ? textOf(inside) : (this.above?.text ?? '');
    if (isAccess && record !== null && text !== '') this.found.set(record, text);
    this.pending = [];
    this.lastLine = inside.at(-1)?.line ?? line;
    this.lastRecord = isAccess ? record : null;
  }

  /** The words above or beside an include are about what it includes, and about nothing after it. */
  include(facts: DirectiveFacts): void {
    this.directive(facts, true);
    this.above = null;
  }

  of(record: number): string | null {
    return this.found.get(record) ?? null;
  }

  /** The last lines of words in a row are what stands above the rules to come; directives commented out below them do not part them. */
  private takeAbove(comments: readonly Pending[]): void {
    const end = comments.findLastIndex(({ text }) => text !== null);
    if (end >= 0) {
      let start = end;
      while (start > 0 && isNext(comments[start - 1]!, comments[start]!)) start--;
      const { depth } = comments[end]!;
      this.above = { text: textOf(comments.slice(start, end + 1)), depth };
      const isFar = comments.slice(end).some(({ line }, i) => line !== comments[end]!.line + i);
      if (isFar) this.above = null;
    }
    this.lastLine = comments.at(-1)?.line ?? this.lastLine;
  }
}

function isNext(before: Pending, { line }: Pending): boolean {
  return before.text !== null && before.line + 1 === line;
}

function textOf(comments: readonly Pending[]): string {
  const texts = comments.map(({ text }) => text).filter((text) => text !== null);
  return texts.join(' ').trim().slice(0, MAX_COMMENT);
}
