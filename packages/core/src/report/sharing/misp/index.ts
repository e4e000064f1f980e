import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ReportModel, ReportWriter } from '../../model.ts';
import { safeJson } from '../../text.ts';
import { type MispEvent, mispEvent } from './event.ts';

/** An event of MISP, as a feed's folder; described in `docs/sharing.md`. */
export const mispWriter: ReportWriter = {
  format: 'misp',
  title: 'an event of MISP, as the folder of a feed',
  extension: null,
  write: mispFeed,
};

/** What MISP reads of a feed: a list of its events, hashes of their values by which it finds what events share, and the events. */
export async function mispFeed(model: ReportModel): Promise<ReadonlyMap<string, string>> {
  const event = await mispEvent(model);
  return new Map([
    ['manifest.json', `${safeJson({ [event.uuid]: manifestOf(event) })}\n`],
    ['hashes.csv', hashesOf(event)],
    [`${event.uuid}.json`, `${safeJson({ Event: event })}\n`],
  ]);
}

function manifestOf(event: MispEvent): object {
  const { Orgc, Tag, info, date, analysis, threat_level_id, timestamp } = event;
  return { Orgc, Tag, info, date, analysis, threat_level_id, timestamp };
}

/** MD5 is what MISP compares. */
function hashesOf({ uuid, Attribute, Object: objects }: MispEvent): string {
  const all = [...Attribute, ...objects.flatMap((object) => object.Attribute)];
  const hashes = new Set(all.map(({ value }) => bytesToHex(md5(utf8ToBytes(value)))));
  return Array.from(hashes, (hash) => `${hash},${uuid}\n`).join('');
}
