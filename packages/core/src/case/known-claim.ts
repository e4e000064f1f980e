import { findValue, type MapNode, quote } from '@unmask/sigma';
import { checkKeys, findLine, findName, requireLine } from '../yaml/nodes.ts';
import { BOUNDS, CLAIMED, type OthersClaim } from './case-file.ts';
import type { CaseReporter } from './case-reporter.ts';

/** Digits of a number that somebody claims. */
const NUMBER = /^\d{1,9}$/;

/** Reads an entry of `claims`. */
export function readOthersClaim(map: MapNode, reporter: CaseReporter): OthersClaim[] {
  checkKeys(map, ['about', 'value', 'bound', 'basis', 'source'], 'a claim', reporter);
  requireLine(map, 'about', reporter);
  const about = findName(map, 'about', CLAIMED, reporter);
  const text = requireLine(map, 'value', reporter);
  if (text !== '' && !NUMBER.test(text)) {
    const message = `${quote(text)} is no number`;
    reporter.tell(
      'CF018',
      findValue(map, 'value')!.span,
      message,
      'write digits alone, such as 380',
    );
  }
  const bound = findName(map, 'bound', BOUNDS, reporter) ?? 'exactly';
  const source = requireLine(map, 'source', reporter);
  if (about === null || !NUMBER.test(text)) return [];
  return [{ about, value: Number(text), bound, basis: findLine(map, 'basis', reporter), source }];
}
