import { firstValue } from '../../../evidence/first-value.ts';
import type { Event } from '../../../evidence/format.ts';
import type { Trail } from './windows-trace.ts';

const EVENTLOG = 'Microsoft-Windows-Eventlog';
const LEAVES: ReadonlyMap<unknown, Trail['leaves']> = new Map<number, Trail['leaves']>([
  [104, 'clearing'],
  [1100, 'stop'],
  [1102, 'clearing'],
]);

/** What the event log's own service writes when a log is cleared or when it ends. */
export function trailOf(event: Event): Trail | null {
  const id = firstValue(event.get('EventID'));
  const leaves = LEAVES.get(id);
  if (leaves === undefined || firstValue(event.get('Provider_Name')) !== EVENTLOG) return null;
  const { time, locator } = event;
  const channel = id === 1102 ? 'Security' : clearedBy104(event);
  return {
    time,
    locator,
    source: event.source().id,
    event: Number(id),
    leaves,
    channel: leaves === 'stop' ? null : channel,
  };
}

/** Event 104 has two channels: the one that it was written to, and the one that was cleared. */
function clearedBy104(event: Event): string {
  const channels = event.get('Channel');
  return String(Array.isArray(channels) ? channels.at(-1) : channels);
}
