/** Outlines and places of countries for the report's map, projected once, so that the report needs no geography of its own. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, geoArea, geoEqualEarth, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Country = Feature<Polygon | MultiPolygon, { readonly name: string }>;

/** Drawn units; the map is shown at half of this width. */
const WIDTH = 1920;
const HEIGHT = 900;
const ANTARCTICA = 'AQ';

/** Territories that Natural Earth counts as part of another one: longitude and latitude of their middle. */
const WITHIN_OTHERS: Readonly<Record<string, readonly [number, number]>> = {
  BQ: [-68.3, 12.2],
  BV: [3.4, -54.4],
  CC: [96.8, -12.2],
  CX: [105.6, -10.5],
  GF: [-53.1, 3.9],
  GP: [-61.5, 16.2],
  MQ: [-61, 14.6],
  RE: [55.5, -21.1],
  SJ: [16, 78.5],
  TK: [-171.8, -9.2],
  YT: [45.2, -12.8],
};

export interface WorldMap {
  readonly width: number;
  readonly height: number;
  /** A line each: code (or `-`), tab, path of relative moves in drawn units. */
  readonly outlines: string;
  /** A line each: code, tab, x, tab, y. */
  readonly places: string;
}

/** Outlines of world-atlas at 1:110 million, places at 1:10 million, in Equal Earth; without Antarctica. */
export function makeWorldMap(): WorldMap {
  const rough = readCountries('110m').filter((each) => codeOf(each) !== ANTARCTICA);
  const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], {
    type: 'FeatureCollection',
    features: rough,
  });
  const path = geoPath(projection);
  const places = new Map<string, readonly [number, number]>();
  for (const each of readCountries('10m')) {
    const code = codeOf(each);
    if (code !== null && code !== ANTARCTICA) places.set(code, path.centroid(largestPart(each)));
  }
  for (const [code, lonLat] of Object.entries(WITHIN_OTHERS))
    places.set(code, projection([...lonLat]) as [number, number]);
  return {
    width: WIDTH,
    height: HEIGHT,
    outlines: rough
      .map((each) => `${codeOf(each) ?? '-'}\t${relativePath(path(each) ?? '')}`)
      .toSorted()
      .join('\n'),
    places: [...places]
      .map(([code, [x, y]]) => `${code}\t${Math.round(x)}\t${Math.round(y)}`)
      .toSorted()
      .join('\n'),
  };
}

function readCountries(scale: '10m' | '110m'): Country[] {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
    countries: GeometryCollection<{ readonly name: string }>;
  }>;
  const all = feature(topology, topology.objects.countries) as FeatureCollection;
  return all.features as Country[];
}

/** ISO 3166-1 alpha-2 of the numeric code that the atlas has; disputed areas have none. */
function codeOf({ id }: Country): string | null {
  if (id === undefined) return null;
  const [tag] = Intl.getCanonicalLocales(`und-${String(id).padStart(3, '0')}`);
  const region = tag!.slice('und-'.length);
  return /^[A-Z]{2}$/.test(region) ? region : null;
}

/** The middle of all parts of France lies in Spain. */
function largestPart({ geometry }: Country): GeoPermissibleObjects {
  if (geometry.type === 'Polygon') return geometry;
  const parts = geometry.coordinates.map((coordinates): Polygon => ({
    type: 'Polygon',
    coordinates,
  }));
  return parts.reduce((best, part) => (geoArea(part) > geoArea(best) ? part : best));
}

/** Whole units, each relative to the one before: a third of the bytes. Parts too small to be seen are left out. */
function relativePath(absolute: string): string {
  let from: Point = [0, 0];
  return absolute
    .split('Z')
    .filter((ring) => ring !== '')
    .map((ring) => {
      const points = distinct(ring.slice(1).split('L').map(pointOf));
      if (points.length < 3) return '';
      const moves = points.map((point, index) =>
        move(index === 0 ? from : points[index - 1]!, point),
      );
      from = points[0]!;
      return `m${moves[0]}l${moves.slice(1).join(' ')}z`;
    })
    .join('');
}

type Point = readonly [number, number];

function distinct(points: readonly Point[]): Point[] {
  return points.filter(([x, y], index) => {
    const before = points[index - 1];
    return before === undefined || before[0] !== x || before[1] !== y;
  });
}

function move(from: Point, to: Point): string {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  return `${x}${y < 0 ? '' : ' '}${y}`;
}

function pointOf(text: string): Point {
  const [x, y] = text.split(',').map((each) => Math.round(Number(each)));
  return [x!, y!];
}
