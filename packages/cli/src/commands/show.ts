import { safeJson } from '@unmask/core';
import type { Statement } from '@unmask/core';
import { buildCampaign } from '../campaign/build.ts';
import { type CampaignContext, contextAsked } from '../campaign/context.ts';
import { openCase } from '../case/open-case.ts';
import { usageError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { OutputOptions, ProfileOptions } from '../options.ts';
import type { CampaignFormat } from '../output/campaign-formats.ts';
import { Output } from '../output/output.ts';
import { tableWidth } from '../output/table.ts';
import { entitiesById } from '../show/entity.ts';
import { eventsById, findingsById, findingsWithIds } from '../show/lookup.ts';
import { EvidenceBytes } from '../show/raw-bytes.ts';
import { recordOfEvent, recordsOf, type ShownRecord } from '../show/records.ts';
import { type Shown, shownObject, shownText } from '../show/shown.ts';
import { TempFolder } from '../sort/temp-folder.ts';
import { painterFor, plainPainter } from '../terminal/style.ts';

/** A short id is enough where it is the start of one only. */
const MIN_ID_LENGTH = 6;

/** Prints what an id of a case stands for, down to the bytes of the evidence. */
export async function show(
  [path, id]: readonly string[],
  { format, output: target, profiles }: OutputOptions<CampaignFormat> & ProfileOptions,
): Promise<ExitCode> {
  if (id!.length < MIN_ID_LENGTH)
    throw usageError(`${id} is too short for an id; give at least ${MIN_ID_LENGTH} characters`);
  const output = new Output(target);
  using opened = await openCase(path!);
  const context = await contextAsked(opened, { profiles, countries: null });
  const shown = await look(context, id!);
  output.open();
  const terminal = target === null ? process.stdout : null;
  const paint = terminal === null ? plainPainter : painterFor(terminal);
  await output.write(
    format === 'json'
      ? `${safeJson(shownObject(shown, context))}\n`
      : shownText(shown, tableWidth(terminal), paint),
  );
  await output.close();
  return EXIT.success;
}

const NOTHING: Shown = { statement: null, entity: null, findings: [], records: [] };

async function look(context: CampaignContext, id: string): Promise<Shown> {
  const bytes = new EvidenceBytes(new TempFolder());
  if (id.startsWith('s-')) {
    const statement = one(id, await statementsById(context, id));
    const findings = await findingsWithIds(context.reader, statement.findings);
    return { ...NOTHING, statement, findings };
  }
  if (id.startsWith('e-')) {
    const entity = one(id, await entitiesById(context, id));
    const findings = await findingsWithIds(context.reader, entity.findings);
    const records: ShownRecord[] = [];
    for (const event of entity.events)
      for (const moment of await eventsById(context.reader, event))
        records.push(await recordOfEvent(moment, context, bytes));
    return { ...NOTHING, entity, findings, records };
  }
  if (id.startsWith('f-')) {
    const finding = one(id, await findingsById(context.reader, id));
    const records = await recordsOf(finding, context, bytes);
    return { ...NOTHING, findings: [finding], records };
  }
  const event = one(id, await eventsById(context.reader, id));
  return { ...NOTHING, records: [await recordOfEvent(event, context, bytes)] };
}

async function statementsById(context: CampaignContext, id: string): Promise<Statement[]> {
  const { sections } = await buildCampaign(context);
  return sections.flatMap(({ statements }) => statements).filter((each) => each.id.startsWith(id));
}

function one<Found>(id: string, found: readonly Found[]): Found {
  if (found.length === 1) return found[0]!;
  throw usageError(
    found.length === 0
      ? `nothing in this case has the id ${id}`
      : `${id} is the start of several ids; give more of it`,
  );
}
