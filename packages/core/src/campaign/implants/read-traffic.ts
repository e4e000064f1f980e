import { findValue, mapOf, quote } from '@unmask/sigma';
import type { MapNode, SourceSpan } from '@unmask/sigma';
import { checkKeys, findLine, findLines, findName } from '../../yaml/nodes.ts';
import { rolesIn } from './parse-pattern.ts';
import { fixedLength, type Pattern, REQUEST_ROLES, shortestOf, type ValueRole } from './pattern.ts';
import { necessaryText } from './necessary-text.ts';
import { DIRECTIONS, type ParameterShape, type TrafficShape } from './profile.ts';
import type { ProfileReporter } from './profile-reporter.ts';
import { readPatterns } from './read-patterns.ts';

const KEYS = [
  'name',
  'hosts',
  'methods',
  'paths',
  'parameters',
  'user-agents',
  'usual-user-agents',
  'direction',
];
const PARAMETER_KEYS = ['aliases', 'is', 'only', 'values', 'optional', 'asks', 'reports'];

/** Characters that a request must be fixed to, all in all, and in one piece: less is in ordinary requests. */
const MIN_FIXED = 10;
const MIN_FIXED_IN_ONE = 4;

export function readTraffic(map: MapNode, reporter: ProfileReporter): TrafficShape {
  const faults = reporter.errors;
  checkKeys(map, KEYS, 'traffic', reporter);
  const traffic: TrafficShape = {
    name: findLine(map, 'name', reporter),
    hosts: findLines(map, 'hosts', reporter).map((host) => host.toLowerCase()),
    methods: findLines(map, 'methods', reporter).map((method) => method.toUpperCase()),
    paths: readPatterns(map, 'paths', reporter),
    parameters: readParameters(map, reporter),
    userAgents: readPatterns(map, 'user-agents', reporter),
    usualUserAgents: readPatterns(map, 'usual-user-agents', reporter),
    direction: findName(map, 'direction', DIRECTIONS, reporter),
  };
  const place = map.pairs[0]?.key.span ?? map.span;
  if (reporter.errors === faults) checkFixed(traffic, place, reporter);
  checkRoles(traffic, place, reporter);
  return traffic;
}

function readParameters(map: MapNode, reporter: ProfileReporter): ParameterShape[] {
  const value = findValue(map, 'parameters');
  const parameters = value === null ? null : mapOf(value, 'parameters', { reporter });
  return (parameters?.pairs ?? []).flatMap(({ key, value: said }) => {
    const inside = mapOf(said, key.text, { reporter });
    return inside === null ? [] : readParameter(key.text, inside, reporter);
  });
}

function readParameter(name: string, map: MapNode, reporter: ProfileReporter): ParameterShape {
  checkKeys(map, PARAMETER_KEYS, 'a parameter', reporter);
  return {
    names: [name, ...findLines(map, 'aliases', reporter)],
    role: findName(map, 'is', REQUEST_ROLES, reporter),
    only: readPatterns(map, 'only', reporter),
    values: readPatterns(map, 'values', reporter),
    isOptional: findName(map, 'optional', ['true', 'false'], reporter) === 'true',
    asks: findLines(map, 'asks', reporter),
    reports: findLines(map, 'reports', reporter),
  };
}

function checkFixed(traffic: TrafficShape, place: SourceSpan, reporter: ProfileReporter): void {
  const fixed = [
    shortestOf(traffic.hosts),
    leastFixed(traffic.paths),
    leastFixed(traffic.userAgents),
    ...traffic.parameters
      .filter(({ isOptional }) => !isOptional)
      .map(({ names, only }) => shortestOf(names) + leastFixed(only)),
  ];
  const all = fixed.reduce((sum, length) => sum + length, 0);
  if (all >= MIN_FIXED && shortestOf(necessaryText(traffic).texts) >= MIN_FIXED_IN_ONE) return;
  const message = 'ordinary requests would fit this traffic';
  const help = `fix at least ${MIN_FIXED} characters of path, parameters, user agent and host, ${MIN_FIXED_IN_ONE} of them in one piece of path, parameter or user agent`;
  reporter.tell('IP009', place, message, help);
}

function leastFixed(patterns: readonly Pattern[]): number {
  return patterns.length === 0 ? 0 : Math.min(...patterns.map(fixedLength));
}

/** Each role has one place: two could tell different values. */
function checkRoles(traffic: TrafficShape, place: SourceSpan, reporter: ProfileReporter): void {
  const told = new Set<ValueRole>();
  for (const role of placesOf(traffic).flatMap((roles) => [...roles])) {
    if (told.has(role))
      reporter.tell('IP010', place, `${quote(role)} is told by two parts of the request`);
    told.add(role);
  }
}

/** What each part of the request tells. */
function placesOf({
  paths,
  userAgents,
  usualUserAgents,
  parameters,
}: TrafficShape): Set<ValueRole>[] {
  return [
    rolesIn(paths),
    rolesIn([...userAgents, ...usualUserAgents]),
    ...parameters.map(
      ({ role, only, values }) =>
        new Set([...(role === null ? [] : [role]), ...rolesIn([...only, ...values])]),
    ),
  ];
}

export function saysVersion(traffic: TrafficShape): boolean {
  return placesOf(traffic).some((roles) => roles.has('version'));
}
