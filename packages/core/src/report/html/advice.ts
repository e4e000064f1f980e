import { adviceOf } from '../advice.ts';
import { type Markup, markup } from '../markup/markup.ts';
import type { PageContext } from './context.ts';
import { inCode } from './in-code.ts';

/** What a reader can do. */
export function advicePart({ model }: PageContext): Markup | null {
  const advice = adviceOf(model);
  if (advice.length === 0) return null;
  return markup`<ul>${advice.map((each) => markup`<li>${inCode(each)}</li>`)}</ul>`;
}
