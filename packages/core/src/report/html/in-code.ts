import { type Markup, markup } from '../markup/markup.ts';

/** A sentence of ours in which commands stand between backticks. */
export function inCode(text: string): Markup {
  const parts = text.split('`');
  return markup`${parts.map((part, index) => (index % 2 === 1 ? markup`<code>${part}</code>` : part))}`;
}
