/** The brief of The Mask, from a case that some of its evidence is taken out of and put back into, all in one process. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import {
  briefOf,
  type BriefSentence,
  type Campaign,
  compileProfiles,
  type Finding,
  type Language,
  openCountryTable,
  parseProfile,
  type ReportModel,
} from '@unmask/core';
import { buildCampaign } from '../../src/campaign/build.ts';
import { campaignContext, type CampaignContext } from '../../src/campaign/context.ts';
import { openCase, type OpenCase } from '../../src/case/open-case.ts';
import { gatherReport } from '../../src/report/gather.ts';
import { findingsWithIds } from '../../src/show/lookup.ts';
import { ROOT } from '../command/unmask.ts';
import { copyOfCase, COUNTRIES } from '../mask-case.ts';

const RULES = join(ROOT, 'rules/implants');
const PROFILES = compileProfiles(
  readdirSync(RULES).map(
    (name) => parseProfile(readFileSync(join(RULES, name), 'utf8'), name).profile!,
  ),
);

export type Sentences = ReadonlyMap<string, BriefSentence>;

/** What is taken out: rows of a table. */
export type Taken = readonly (readonly [table: 'finding' | 'event' | 'evidence', where: string])[];

export class BriefCase implements Disposable {
  private readonly opened: OpenCase;
  private readonly countries: CampaignContext['countries'];

  private constructor(opened: OpenCase, countries: CampaignContext['countries']) {
    this.opened = opened;
    this.countries = countries;
  }

  static async open(): Promise<BriefCase> {
    const folder = await copyOfCase();
    const { table } = openCountryTable(readFileSync(join(folder, COUNTRIES)), COUNTRIES);
    return new BriefCase(await openCase(join(folder, 'case')), table);
  }

  /** All findings of the case. */
  async findings(): Promise<Finding[]> {
    const query = { sql: 'SELECT finding FROM finding', columns: { finding: 'text' } } as const;
    const rows = await this.opened.store.reader.all(query);
    return rows.map(({ finding }) => JSON.parse(finding) as Finding);
  }

  /** What its brief is written from. */
  async model(): Promise<Pick<ReportModel, 'campaign' | 'findings'>> {
    const context = await campaignContext(this.opened, PROFILES, this.countries);
    const campaign = await buildCampaign(context);
    const found = await findingsWithIds(context.reader, citedIn(campaign));
    return { campaign, findings: new Map(found.map((each) => [each.id, { ...each, proof: [] }])) };
  }

  /** What all of its report is written from, for those who know its victims. */
  async report(): Promise<ReportModel> {
    const context = await campaignContext(this.opened, PROFILES, this.countries);
    const asked = { language: 'en', tlp: 'clear', audience: 'restricted' } as const;
    return gatherReport(context, { key: new Uint8Array(32), ...asked });
  }

  async sentences(): Promise<Sentences> {
    return sentencesOf(await this.model(), 'en');
  }

  /** What is said when some of the evidence is not in the case; then it is there again. */
  async without(taken: Taken): Promise<Sentences> {
    await this.run('BEGIN');
    for (const [table, where] of taken) {
      await this.run(`CREATE TABLE gone_${table} AS SELECT * FROM ${table} WHERE ${where}`);
      await this.run(`DELETE FROM ${table} WHERE ${where}`);
    }
    await this.run('COMMIT');
    try {
      return await this.sentences();
    } finally {
      for (const [table] of taken) {
        await this.run(`INSERT INTO ${table} SELECT * FROM gone_${table}`);
        await this.run(`DROP TABLE gone_${table}`);
      }
    }
  }

  /** The store lets nobody take out what was found. */
  private async run(sql: string): Promise<void> {
    const { database } = this.opened.store as unknown as {
      database: { connection: DuckDBConnection };
    };
    await database.connection.run(sql);
  }

  [Symbol.dispose](): void {
    this.opened[Symbol.dispose]();
  }
}

/** By their ids. */
export function sentencesOf(
  model: Pick<ReportModel, 'campaign' | 'findings'>,
  language: Language,
): Sentences {
  const said = briefOf({ ...model, language } as ReportModel);
  return new Map(said.map((each) => [each.id, each]));
}

function citedIn({ sections, judgements }: Campaign): string[] {
  const citing = [
    ...sections.flatMap(({ statements }) => statements),
    ...judgements.map(({ basis }) => basis),
  ];
  return [...new Set(citing.flatMap(({ findings }) => findings))];
}

export function idsIn(findings: readonly Pick<Finding, 'id'>[]): string {
  return `finding_id IN (${findings.map(({ id }) => `'${id}'`).join(', ')})`;
}
