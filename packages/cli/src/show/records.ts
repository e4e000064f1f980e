import type { Finding, FindingLocator } from '@unmask/core';
import type { CampaignContext } from '../campaign/context.ts';
import type { Moment } from '../timeline/moments.ts';
import { eventsAt } from './lookup.ts';
import type { EvidenceBytes, RawBytes } from './raw-bytes.ts';

/** Places shown of one finding; all of them are listed. */
export const MAX_RECORDS = 10;

/** What lies where a finding says that its proof is. */
export interface ShownRecord {
  readonly locator: Omit<FindingLocator, 'recovered'>;
  /** As they were read; none where the place is no record, such as a run of zeros. */
  readonly events: readonly Moment[];
  readonly raw: RawBytes;
}

export async function recordsOf(
  { locators }: Finding,
  context: CampaignContext,
  bytes: EvidenceBytes,
): Promise<ShownRecord[]> {
  const records: ShownRecord[] = [];
  for (const locator of locators.slice(0, MAX_RECORDS))
    records.push(await recordAt(locator, context, bytes));
  return records;
}

export function recordOfEvent(
  { evidence_id: sha256, offset, record }: Moment,
  context: CampaignContext,
  bytes: EvidenceBytes,
): Promise<ShownRecord> {
  const known = context.evidence.find(({ id }) => id === sha256);
  const evidence = known?.custody.path ?? '';
  return recordAt({ evidence, sha256, offset: offset ?? 0, record }, context, bytes);
}

async function recordAt(
  locator: ShownRecord['locator'],
  { reader, evidence, custody }: CampaignContext,
  bytes: EvidenceBytes,
): Promise<ShownRecord> {
  const { sha256, offset, record } = locator;
  const events = sha256 === null ? [] : await eventsAt(reader, sha256, offset, record);
  const said =
    custody.find(({ path }) => path === locator.evidence) ??
    evidence.find(({ id }) => id === sha256)?.custody;
  const raw =
    said === undefined
      ? { bytes: null, reason: 'evidence.jsonl says nothing of it' }
      : await bytes.read({ ...said, sha256 }, offset);
  return { locator, events, raw };
}
