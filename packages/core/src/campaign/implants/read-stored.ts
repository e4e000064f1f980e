import { findValue, requireValue } from '@unmask/sigma';
import type { MapNode } from '@unmask/sigma';
import { checkKeys, findName } from '../../yaml/nodes.ts';
import { rolesIn } from './parse-pattern.ts';
import { literalsOf, shortestOf } from './pattern.ts';
import { STORED, type StoredShape } from './profile.ts';
import type { ProfileReporter } from './profile-reporter.ts';
import { requirePattern } from './read-patterns.ts';

/** Characters that a name fixes in one piece: shorter ones are in names of ordinary files. */
const MIN_FIXED = 8;

/** @returns `null` when it cannot be used, which was reported */
export function readStored(map: MapNode, reporter: ProfileReporter): StoredShape | null {
  checkKeys(map, ['pattern', 'holds'], 'a stored file', reporter);
  requireValue(map, 'holds', { reporter });
  const holds = findName(map, 'holds', STORED, reporter);
  const pattern = requirePattern(map, 'pattern', reporter);
  if (holds === null || pattern === null) return null;
  const place = findValue(map, 'pattern')!.span;
  if (!rolesIn([pattern]).has('implant-id'))
    reporter.tell('IP010', place, 'nothing tells whose file it is', 'write <implant-id:…> in it');
  if (shortestOf(literalsOf(pattern)) < MIN_FIXED) {
    const help = `fix at least ${MIN_FIXED} characters in one piece, such as a folder`;
    reporter.tell('IP009', place, 'names of ordinary files would fit', help);
  }
  return { pattern, holds };
}
