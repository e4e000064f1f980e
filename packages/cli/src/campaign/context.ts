import { meansPath } from '@unmask/core';
import type { CaseFile, CountryTable, ProfileSet, Role } from '@unmask/core';
import { type CustodyRecord, isPassedOver, readCustody } from '../case/custody.ts';
import { countriesFor, type Given, profilesFor } from '../case/given.ts';
import type { CaseReader } from '../case/query.ts';
import type { CaseStore, StoredEvidence } from '../case/store.ts';
import type { OpenCase } from '../case/open-case.ts';

/** What questions about a campaign are answered from. */
export interface CampaignContext {
  readonly caseFile: CaseFile;
  readonly store: CaseStore;
  readonly reader: CaseReader;
  /** What was read to its end, in the order of paths. */
  readonly evidence: readonly CaseEvidence[];
  /** What was handled, read or not: the chain of custody, of each path what was said last. */
  readonly custody: readonly CustodyRecord[];
  /** By the ids of evidence. */
  readonly roles: ReadonlyMap<string, Role | null>;
  readonly profiles: ProfileSet;
  /** That the user gave. */
  readonly countries: CountryTable | null;
  /** An import was cut off. */
  readonly interrupted: boolean;
}

export interface CaseEvidence extends StoredEvidence {
  /** By the case file as it is now, which may say more than when the evidence was read. */
  readonly role: Role | null;
}

/** @param given by options; what they do not name is as the case was hunted and asked with */
export async function contextAsked(opened: OpenCase, given: Given): Promise<CampaignContext> {
  const { store } = opened;
  const profiles = await profilesFor(store, given);
  return campaignContext(opened, profiles, await countriesFor(store, given));
}

export async function campaignContext(
  { folder, store }: OpenCase,
  profiles: ProfileSet,
  countries: CountryTable | null = null,
): Promise<CampaignContext> {
  const { caseFile } = folder;
  const evidence = (await store.evidence()).map((each) => ({
    ...each,
    role: roleOf(each.custody.path, caseFile),
  }));
  const roles = new Map(evidence.map(({ id, role }) => [id, role]));
  const said = readCustody(folder.custody)
    .filter((record) => !isPassedOver(record))
    .map((record) => [record.path, record] as const);
  const custody = [...new Map(said).values()];
  const { reader } = store;
  const interrupted = await store.isInterrupted();
  return {
    caseFile,
    store,
    reader,
    evidence,
    custody,
    roles,
    profiles,
    countries,
    interrupted,
  };
}

/** What a piece of evidence comes from, by the case file. */
export function roleOf(path: string, { evidence }: CaseFile): Role | null {
  return evidence.find((each) => meansPath(each.path, path))?.role ?? null;
}
