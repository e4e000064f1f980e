import type { Event } from '../../../evidence/format.ts';
import type { Reading } from '../access-rule.ts';
import type { DirectiveFacts } from './reader.ts';

/** What an event of a configuration tells. */
export function directiveFacts(event: Event, reading: Reading): DirectiveFacts {
  const { offset, record } = event.locator;
  return {
    reading,
    offset,
    record,
    line: Number(event.get('line')),
    name: String(event.get('directive')),
    arguments: listOf(event.get('arguments')),
    scope: listOf(event.get('scope')),
  };
}

function listOf(value: ReturnType<Event['get']>): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
