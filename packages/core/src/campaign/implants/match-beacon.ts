import { quote } from '@unmask/sigma';
import { shorten } from '../../report/text.ts';
import { type ProfileSet, type ShapeOf } from './profile-set.ts';
import { MAX_TEXT_LENGTH, matchPattern, type Pattern, type PatternValues } from './pattern.ts';
import { isPlaceholder } from './placeholder.ts';
import type {
  Direction,
  ImplantProfile,
  ParameterShape,
  Platform,
  PlatformGrade,
} from './profile.ts';
import { parametersOf, splitTarget } from './request.ts';

/** A request as logs of web servers, proxies and sensors tell it. `null` where the log says nothing. */
export interface BeaconRequest {
  /** Microseconds since 1970. */
  readonly time: number;
  /** Of the client. */
  readonly address: string | null;
  readonly host: string | null;
  readonly method: string | null;
  /** `path?query`, or the whole URL. */
  readonly uri: string;
  /** Empty where the client sent none. */
  readonly userAgent: string | null;
  readonly referer: string | null;
  readonly status: number | null;
  /** Of the answer. */
  readonly bytes: number | null;
}

/** A request that looks like one of an implant. */
export interface BeaconMatch {
  readonly profile: ImplantProfile;
  readonly family: string;
  /** `null` when the request names none, or one that no implant has. */
  readonly implantId: string | null;
  readonly version: string | null;
  readonly platform: Platform | null;
  readonly platformGrade: PlatformGrade | null;
  readonly group: string | null;
  readonly command: string | null;
  readonly direction: Direction | null;
  /** What no implant does: a test visit, or a researcher who changed the request. Such a request counts as no implant. */
  readonly faults: readonly string[];
  /** What implants of this kind rarely do. */
  readonly oddities: readonly string[];
}

/**
 * Whether a request is one that an implant of a profile makes.
 *
 * @returns the first match, those without faults before others; `null` for other requests
 */
export function matchBeacon(set: ProfileSet, request: BeaconRequest): BeaconMatch | null {
  const { uri, userAgent } = request;
  if (!set.mayMatch(uri, userAgent)) return null;
  let faulty: BeaconMatch | null = null;
  for (const shape of set.shapesFor(uri, userAgent)) {
    const match = matchShape(shape, request);
    if (match?.faults.length === 0) return match;
    faulty ??= match;
  }
  return faulty;
}

function matchShape(shape: ShapeOf, request: BeaconRequest): BeaconMatch | null {
  const { traffic, profile } = shape;
  const { host, path, query } = splitTarget(request.uri.slice(0, MAX_TEXT_LENGTH));
  if (!isHost(traffic.hosts, host ?? request.host)) return null;
  const { methods, paths, userAgents, usualUserAgents } = traffic;
  if (methods.length > 0 && !methods.includes(request.method ?? '')) return null;
  const inPath = matchAny(paths, path);
  const { userAgent } = request;
  const inAgent = matchAny(userAgents, userAgent ?? '');
  if (inPath === null || inAgent === null) return null;
  const told = readParameters(traffic.parameters, query);
  if (told === null) return null;
  const usual = userAgent === null ? {} : matchAny(usualUserAgents, userAgent);
  const values = { ...usual, ...inPath, ...inAgent, ...told.values };
  const oddities =
    usual === null ? [`user agent ${shown(userAgent)}, which is not its usual one`] : [];
  return resultOf(profile, values, traffic.direction ?? told.direction, told.faults, oddities);
}

function resultOf(
  profile: ImplantProfile,
  values: PatternValues,
  direction: Direction | null,
  faults: readonly string[],
  oddities: readonly string[],
): BeaconMatch {
  const id = values['implant-id'] ?? null;
  const made = id !== null && isPlaceholder(id);
  const version = values.version ?? null;
  const known =
    version === null
      ? undefined
      : profile.versions.find(({ pattern }) => matchPattern(pattern, version) !== null);
  const all = made ? [...faults, `its id is one that people make up: ${shown(id)}`] : faults;
  return {
    profile,
    family: known?.family ?? profile.family,
    implantId: all.length > 0 ? null : id,
    version,
    platform: known?.platform ?? null,
    platformGrade: known?.grade ?? null,
    group: values.group ?? null,
    command: values.command ?? null,
    direction,
    faults: all,
    oddities,
  };
}

/** UTF-16 units of a value in what is said of a request. */
const SHOWN = 64;

function shown(value: string | null): string {
  return quote(shorten(value ?? '', SHOWN));
}

/** Domains stand for what is below them. */
function isHost(hosts: readonly string[], host: string | null): boolean {
  if (hosts.length === 0 || host === null) return true;
  const name = host.toLowerCase().replace(/:\d+$/, '');
  return hosts.some((each) => name === each || name.endsWith(`.${each}`));
}

function matchAny(patterns: readonly Pattern[], text: string): PatternValues | null {
  if (patterns.length === 0) return {};
  for (const pattern of patterns) {
    const values = matchPattern(pattern, text);
    if (values !== null) return values;
  }
  return null;
}

interface ParametersTold {
  readonly values: PatternValues;
  readonly direction: Direction | null;
  readonly faults: readonly string[];
}

/** @returns `null` when one that must be there is not, or makes it another request */
function readParameters(shapes: readonly ParameterShape[], query: string): ParametersTold | null {
  if (shapes.length === 0) return { values: {}, direction: null, faults: [] };
  const given = parametersOf(query);
  const values: PatternValues = {};
  const faults: string[] = [];
  let direction: Direction | null = null;
  for (const shape of shapes) {
    const name = shape.names.find((each) => given.has(each));
    if (name === undefined) {
      if (shape.isOptional) continue;
      return null;
    }
    const value = given.get(name)!;
    const fixed = matchAny(shape.only, value);
    if (fixed === null) return null;
    const inside = matchAny(shape.values, value);
    if (inside === null) faults.push(`${name} is ${shown(value)}, which no implant sends`);
    else Object.assign(values, fixed, inside, shape.role === null ? {} : { [shape.role]: value });
    if (shape.asks.includes(value)) direction = 'ask';
    else if (shape.reports.includes(value)) direction = 'report';
  }
  return { values, direction, faults };
}
