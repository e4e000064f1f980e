import { visible } from '../text.ts';

/** Text that is already HTML or XML. Only `markup` makes it, so that nothing else can be taken for it. */
export class Markup {
  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }

  /** Of texts written in the source, never of evidence. */
  static fromTemplate(strings: TemplateStringsArray, parts: readonly Part[]): Markup {
    let text = strings[0]!;
    for (const [index, part] of parts.entries()) text += textOf(part) + strings[index + 1]!;
    return new Markup(text);
  }
}

/** `null` leaves nothing. */
export type Part = Markup | string | number | null | readonly Part[];

/**
 * A template of HTML or XML. Every string put into it becomes text: markup is escaped, also inside quoted attributes, and characters that steer,
 * turn the reading direction or cannot be seen are made visible.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return Markup.fromTemplate(strings, parts);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function textOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string')
    return visible(part).replace(/[&<>"']/g, (character) => ESCAPES[character]!);
  return part.map(textOf).join('');
}
