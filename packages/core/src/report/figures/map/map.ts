/** The world with its victims by country: shades and numbers, and Europe with its neighbours once more, larger, where it is crowded. */
import { type Markup, markup } from '../../markup/markup.ts';
import { type Figure, figure, fitText, px } from '../figure.ts';
import { type Fill, label, outlined, stroke } from '../paint.ts';
import type { FigureWords } from '../words.ts';
import { type Box, isIn, overlaps, type Place, readAtlas } from './atlas.ts';
import { type Marked, placeLabels } from './place-labels.ts';
import { stepOf, stepsOf } from './steps.ts';

export interface MapData {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What is counted, and where. */
  readonly basis: string;
  readonly countries: readonly CountryCount[];
}

export interface CountryCount {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

/** A part of the world as it is shown: drawn units × `scale`, moved. */
interface View {
  readonly id: string;
  readonly from: Box;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const WORLD: View = {
  id: 'world',
  from: { left: 0, top: 20, right: 1920, bottom: 880 },
  scale: 0.5,
  x: 0,
  y: 0,
};
const WORLD_BOTTOM = 430;
const EUROPE: Box = { left: 900, top: 84, right: 1166, bottom: 326 };
const INSET: View = { id: 'inset', from: EUROPE, scale: 1.7, x: 0, y: WORLD_BOTTOM + 14 };
const INSET_WIDTH: number = (EUROPE.right - EUROPE.left) * INSET.scale;
const INSET_HEIGHT: number = (EUROPE.bottom - EUROPE.top) * INSET.scale;
/** Countries in the region from which on it is shown larger. */
const CROWD = 5;
const LEGEND_HEIGHT = 96;
const LEGEND_WIDTH = 460;
/** Of a country in a label. */
const NAME_WIDTH = 140;
/** Drawn units: smaller outlines cannot be seen, and get a marker. */
const SEEN_SIZE = 7;
const SIZE = 11;

export function mapFigure(data: MapData, words: FigureWords): Figure | null {
  if (data.countries.length === 0) return null;
  const countries = data.countries.toSorted(
    (a, b) => b.count - a.count || (a.code < b.code ? -1 : 1),
  );
  const { places } = readAtlas();
  const inRegion = countries.filter(({ code }) => {
    const place = places.get(code);
    return place !== undefined && isIn(place, EUROPE);
  });
  const crowded = inRegion.length >= CROWD;
  const outside = crowded ? countries.filter((each) => !inRegion.includes(each)) : countries;
  const steps = stepsOf(countries[0]!.count);
  const bottom = WORLD_BOTTOM + (crowded ? 14 + INSET_HEIGHT : LEGEND_HEIGHT);
  const legendX = crowded ? INSET_WIDTH + 32 : 0;
  const missing = countries.filter(({ code }) => !places.has(code)).map(({ code }) => code);
  return figure({
    id: data.id,
    title: data.title,
    description: data.description,
    height: Math.ceil(bottom + 4),
    table: tableOf(countries, words),
    drawn: [
      drawView(WORLD, countries, outside, steps),
      crowded ? regionFrame() : null,
      crowded ? drawView(INSET, countries, inRegion, steps) : null,
      legend(steps, data.basis, missing, legendX, crowded, words),
    ],
  });
}

function drawView(
  view: View,
  countries: readonly CountryCount[],
  labelled: readonly CountryCount[],
  steps: readonly number[],
): Markup {
  const { from, scale, x, y } = view;
  const [width, height] = [(from.right - from.left) * scale, (from.bottom - from.top) * scale];
  const counts = new Map(countries.map(({ code, count }) => [code, count]));
  const shapes = readAtlas()
    .outlines.filter(({ box }) => overlaps(box, from))
    .map(({ code, path }) => {
      const count = code === null ? 0 : (counts.get(code) ?? 0);
      return markup`<path d="${path}" ${outlined(fillOf(count, steps), 'border', 1)}/>`;
    });
  const clip = `map-clip-${view.id}`;
  const move = `translate(${px(x - from.left * scale)} ${px(y - from.top * scale)}) scale(${scale})`;
  return markup`<clipPath id="${clip}"><rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"/></clipPath><g clip-path="url(#${clip})"><g transform="${move}">${shapes}</g></g>${view === INSET ? markup`<rect x="${px(x + 0.5)}" y="${px(y + 0.5)}" width="${px(width - 1)}" height="${px(height - 1)}" ${stroke('edge')}/>` : null}${drawLabels(view, countries, labelled, steps, { left: x + 2, top: y + 2, right: x + width - 2, bottom: y + height - 2 })}`;
}

function drawLabels(
  view: View,
  countries: readonly CountryCount[],
  labelled: readonly CountryCount[],
  steps: readonly number[],
  frame: Box,
): Markup[] {
  const { places } = readAtlas();
  const points = countries.flatMap(({ code, count }) => {
    const place = places.get(code);
    return place === undefined || !isIn(place, view.from) || isWide(code)
      ? []
      : [
          markup`<circle ${at(view, place)} r="4" ${outlined(fillOf(count, steps), 'strong', 1.2)}/>`,
        ];
  });
  const marked = labelled.flatMap(({ code, name, count }): Marked[] => {
    const place = places.get(code);
    return place === undefined
      ? []
      : [{ ...moved(view, place), text: `${fitText(name, NAME_WIDTH, SIZE)} ${count}` }];
  });
  const labels = placeLabels(marked, frame, SIZE).map(({ x, y, text, textX, textY, led }) => {
    const nearX = Math.min(Math.max(x, textX), textX + text.length * SIZE * 0.55);
    const line = markup`<path d="M${px(x)} ${px(y)}L${px(nearX)} ${px(textY - 4)}" ${stroke('ink', 0.8)}/>`;
    const halo = markup`<g class="halo" stroke="#ffffff" stroke-width="3" stroke-linejoin="round" aria-hidden="true">${label(textX, textY, text, { size: SIZE, bold: true, paint: 'paper' })}</g>`;
    return markup`${led ? line : null}${halo}${label(textX, textY, text, { size: SIZE, bold: true })}`;
  });
  return [...points, ...labels];
}

/** Large enough for its shade to be seen. */
function isWide(code: string): boolean {
  return readAtlas().outlines.some(
    ({ code: other, box }) => other === code && box.right - box.left >= SEEN_SIZE,
  );
}

function moved({ from, scale, x, y }: View, place: Place): Place {
  return { x: x + (place.x - from.left) * scale, y: y + (place.y - from.top) * scale };
}

function at(view: View, place: Place): Markup {
  const { x, y } = moved(view, place);
  return markup`cx="${px(x)}" cy="${px(y)}"`;
}

function regionFrame(): Markup {
  const { x, y } = moved(WORLD, { x: EUROPE.left, y: EUROPE.top });
  const { scale } = WORLD;
  return markup`<rect x="${px(x)}" y="${px(y)}" width="${px((EUROPE.right - EUROPE.left) * scale)}" height="${px((EUROPE.bottom - EUROPE.top) * scale)}" ${stroke('edge')}/>`;
}

function fillOf(count: number, steps: readonly number[]): Fill {
  return count === 0 ? 'land' : `step-${stepOf(count, steps)}`;
}

function legend(
  steps: readonly number[],
  basis: string,
  missing: readonly string[],
  x: number,
  beside: boolean,
  words: FigureWords,
): Markup {
  const top = WORLD_BOTTOM + 30;
  const boxes = [
    { text: words.noVictims, paint: 'land' as Fill },
    ...steps.map((from, index) => {
      const to = steps[index + 1];
      const end = to === undefined ? '+' : to - 1 > from ? `–${to - 1}` : '';
      return { text: `${from}${end}`, paint: `step-${index + 1}` as Fill };
    }),
  ].map(({ text, paint }, index) => {
    const [left, y] = beside ? [x, top + 16 + index * 22] : [x + index * 130, top + 16];
    return markup`<rect x="${left}" y="${y}" width="26" height="14" ${outlined(paint, 'edge', 0.8)}/>${label(left + 34, y + 11, text)}`;
  });
  const last = top + (beside ? 16 + (steps.length + 1) * 22 + 14 : 50);
  const notes = [
    ...(beside ? [words.region] : []),
    ...(missing.length === 0 ? [] : [words.notPlaced(missing.join(', '))]),
  ].map((text, index) => label(x, last + index * 16, text, { size: 11, paint: 'mute' }));
  return markup`${label(x, top, fitText(basis, LEGEND_WIDTH, 12), { bold: true })}${boxes}${notes}`;
}

function tableOf(countries: readonly CountryCount[], words: FigureWords): Figure['table'] {
  return {
    columns: [
      { title: words.country, numeric: false },
      { title: 'ISO 3166', numeric: false },
      { title: words.counted, numeric: true },
    ],
    rows: countries.map(({ code, name, count }) => [name, code, count]),
  };
}
