import {
  clustersSection,
  evidenceSection,
  findClusters,
  takenSection,
  hidingSection,
  type Section,
} from '@unmask/core';
import { type CampaignContext, roleOf } from './context.ts';
import { clues } from './clues.ts';
import { shared } from './entities.ts';
import { findingGroups } from './finding-groups.ts';
import { infrastructure } from './infrastructure.ts';
import { silence } from './silence.ts';
import { OWNERS } from './citations.ts';
import { ALL_SOURCES, SOURCES, tiesOf } from './ties.ts';
import { sought } from './sought.ts';
import { storedFiles } from './stored.ts';
import { techniques } from './techniques.ts';
import { campaignsOf, victims } from './victims.ts';

/** Answers one group of questions, when everything is derived. */
export type SectionBuilder = (context: CampaignContext) => Promise<Section | readonly Section[]>;

/** In the order in which they are read. */
export const SECTION_BUILDERS: readonly SectionBuilder[] = [
  evidence,
  victims,
  infrastructure,
  silence,
  hiding,
  sought,
  taken,
  techniques,
  shared,
  clusters,
  clues,
];

async function evidence(context: CampaignContext): Promise<Section> {
  const { custody, caseFile, interrupted, reader } = context;
  const rows = custody.map((record) => ({ ...record, role: roleOf(record.path, caseFile) }));
  return evidenceSection(rows, interrupted, await reader.all(OWNERS));
}

async function hiding({ reader }: CampaignContext): Promise<Section> {
  return hidingSection(await findingGroups(reader));
}

async function clusters(context: CampaignContext): Promise<Section> {
  const sources = await context.reader.all(SOURCES);
  const [all] = await context.reader.all(ALL_SOURCES);
  const found = findClusters(await tiesOf(context), Math.max(all!.sources, sources.length));
  return clustersSection(found, sources);
}

async function taken(context: CampaignContext): Promise<Section[]> {
  const groups = Map.groupBy(await storedFiles(context), ({ profile }) => profile);
  const ids = new Set([...groups.keys(), ...(await campaignsOf(context)).map(({ id }) => id)]);
  return Array.from(groups.values(), (rows) => takenSection(rows, ids.size === 1));
}
