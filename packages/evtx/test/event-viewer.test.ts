/** What Windows' own Event Viewer wrote of three logs. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sharedData } from '../../../tools/shared-data.ts';
import { readItems, recordsOf, sharedBytes } from './logs.ts';

const FOLDER = 'evtx/event-viewer-exports';

const EXPORTS = [
  ['Application', 366],
  ['Security', 1_715],
  ['System', 1_247],
] as const;

test.skipIf(sharedData(FOLDER) === null).each(EXPORTS)(
  'equal to the Event Viewer, byte for byte: %s',
  async (name, count) => {
    const exported = exportedEvents(name);
    const records = recordsOf(await readItems(sharedBytes(FOLDER, `${name}.evtx`)));
    const byNumber = new Map(records.map((record) => [record.get('EventRecordID'), record]));
    expect(exported).toHaveLength(count);
    expect(byNumber.size).toBe(records.length);
    const numbers = exported.map((event) => Number(/<EventRecordID>(\d+)</.exec(event)![1]));
    for (const [i, event] of exported.entries()) {
      expect(normalised(byNumber.get(numbers[i])!.toXml())).toBe(event);
    }
    // The viewer shows the newest first; the log goes on where the export ended.
    const ours = records.map((record) => record.get('EventRecordID'));
    expect(numbers.toReversed()).toEqual(ours.slice(0, count));
  },
);

/**
 * Two differences are the exporter's. It adds `RenderingInfo`, whose texts are not in the log but in the provider's files. And
 * a reader of its file sees `\n` where the log has `\r\n`, as XML prescribes for line ends.
 */
function exportedEvents(name: string): string[] {
  const xml = readFileSync(sharedData(`${FOLDER}/${name}.xml`)!, 'utf8');
  const events = xml.match(/<Event xmlns=.*?<\/Event>/gs) ?? [];
  return events.map((event) => normalised(event.replace(/<RenderingInfo.*<\/RenderingInfo>/s, '')));
}

function normalised(xml: string): string {
  return xml.replaceAll('\r\n', '\n');
}
