import type { IncludePlace, Reading } from '../access-rule.ts';
import type { DirectiveFacts } from '../read/reader.ts';

/** How the block parser tells the head of `(name) {`. */
const HEAD = /^\( (\S{1,128}) \)$/;

/** Caddy's snippets: blocks called `(name)` that mean something only where `import name` puts them. */
export class Snippets {
  private readonly found = new Map<string, DirectiveFacts[]>();
  private readonly used = new Set<string>();

  /** Takes a directive of a snippet. @returns whether it was one */
  take(directive: DirectiveFacts): boolean {
    const name = HEAD.exec(directive.scope[0] ?? '')?.[1];
    if (name === undefined) return directive.name === '({}';
    const known = this.found.get(name) ?? [];
    this.found.set(name, known);
    known.push(directive);
    return true;
  }

  /** What a snippet says in the place of its import, with the import's arguments in it; `null` where there is none of that name. */
  imported([name = '', ...values]: readonly string[], from: IncludePlace): DirectiveFacts[] | null {
    const directives = this.found.get(name);
    if (directives === undefined) return null;
    this.used.add(name);
    const readings = new Map<Reading, Reading>();
    return directives.map((directive) => {
      const { file } = directive.reading;
      const reading = readings.get(directive.reading) ?? { file, from };
      readings.set(directive.reading, reading);
      return {
        ...directive,
        reading,
        arguments: directive.arguments.flatMap((each) => filled(each, values)),
        scope: [...from.scope, ...directive.scope.slice(1)],
      };
    });
  }

  /** Those that nothing imported; another file may, which is not in the evidence. */
  unused(): DirectiveFacts[] {
    return [...this.found].flatMap(([name, directives]) => (this.used.has(name) ? [] : directives));
  }
}

/** `{args[0]}`, `{args.0}`, `{args[:]}`. */
function filled(text: string, values: readonly string[]): readonly string[] {
  if (text === '{args[:]}' || text === '{args.*}') return values;
  return [
    text.replace(/\{args(?:\[(\d{1,3})\]|\.(\d{1,3}))\}/g, (all, index, old) => {
      return values[Number(index ?? old)] ?? all;
    }),
  ];
}
