import type { Figure } from '../figures/index.ts';
import { type Markup, markup } from '../markup/markup.ts';
import type { PageContext } from './context.ts';
import { figureTable } from './table.ts';

/** A picture with its title, and its numbers as a table. */
export function figurePart(context: PageContext, figure: Figure | null): Markup | null {
  if (figure === null) return null;
  const { id, title, description, svg, table } = figure;
  return markup`<figure id="${id}" aria-labelledby="${id}-c"><figcaption id="${id}-c"><strong>${title}</strong> ${description}</figcaption><div class="picture" role="group" aria-labelledby="${id}-c" tabindex="0">${svg}</div>${figureTable(context, id, table)}</figure>`;
}
