/** Warning lists of MISP: values too common to say anything, such as public resolvers. */
import { parseNetwork, relate, type Network } from '../../detect/hiding/network.ts';
import { fold } from '@unmask/sigma';
import { objectOf, textOf, textsOf } from './json.ts';

export interface WarningList {
  readonly name: string;
  has(value: string): boolean;
}

/** Values of one list; the largest public ones have a million. */
const MAX_VALUES = 2_000_000;

/** @returns `null` for other JSON; what is wrong, in place of a list of a kind that is not run */
export function warningListOf(json: unknown): WarningList | string | null {
  const object = objectOf(json);
  if (object === null || !Array.isArray(object['list']) || textOf(object['name']) === null)
    return null;
  const name = textOf(object['name'])!;
  const values = textsOf(object['list']).slice(0, MAX_VALUES);
  switch (object['type']) {
    case 'string':
      return { name, has: exact(values) };
    case 'hostname':
      return { name, has: suffixes(values) };
    case 'substring':
      return { name, has: substrings(values) };
    case 'cidr':
      return { name, has: networks(values) };
    default:
      return `a warning list of type ${String(object['type'])} is not run`;
  }
}

type Has = (value: string) => boolean;

function exact(values: readonly string[]): Has {
  const known = new Set(values.map(fold));
  return (value) => known.has(fold(value));
}

function suffixes(values: readonly string[]): Has {
  const known = new Set(values.map((value) => fold(value.replace(/^\./, ''))));
  return (value) => {
    let name = fold(hostOf(value));
    for (;;) {
      if (known.has(name)) return true;
      const dot = name.indexOf('.');
      if (dot < 0) return false;
      name = name.slice(dot + 1);
    }
  };
}

/** Of a URL or a name. */
function hostOf(value: string): string {
  return value.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/[:/?].*$/s, '');
}

function substrings(values: readonly string[]): Has {
  const known = values.map(fold);
  return (value) => known.some((part) => fold(value).includes(part));
}

function networks(values: readonly string[]): Has {
  const known = values.map(parseNetwork).filter((network): network is Network => network !== null);
  return (value) => {
    const network = parseNetwork(value);
    return (
      network !== null &&
      known.some((each) => ['equal', 'inside'].includes(relate(network, each) ?? ''))
    );
  };
}
