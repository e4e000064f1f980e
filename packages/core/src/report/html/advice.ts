import { adviceOf } from '../advice.ts';
import { type Markup, markup } from '../markup/markup.ts';
import type { PageContext } from './context.ts';

/** What a reader can do. Commands stand between backticks. */
export function advicePart({ model }: PageContext): Markup | null {
  const advice = adviceOf(model);
  if (advice.length === 0) return null;
  const items = advice.map((each) => {
    const parts = each.split('`');
    return markup`<li>${parts.map((part, index) => (index % 2 === 1 ? markup`<code>${part}</code>` : part))}</li>`;
  });
  return markup`<ul>${items}</ul>`;
}
