import type { Campaign, Section, SectionTable } from '../../campaign/campaign.ts';
import type { Judgement } from '../../campaign/judgements/judgement.ts';
import type { Statement } from '../../campaign/statement.ts';
import type { CitedFinding, Language, ReportModel } from '../model.ts';

/** What a case says of one campaign, or of all of them together: what sentences are made from. */
export interface Part {
  /** `null`: the case has one campaign, or the part is of all. */
  readonly name: string | null;
  readonly language: Language;
  /** Answers to a question that rest on at least one finding of the case. */
  proven(question: string): readonly Statement[];
  /** Answers, whether proven or not. */
  told(question: string): readonly Statement[];
  table(id: string): SectionTable | null;
  judgement(question: string): Judgement | null;
  /** The findings that a statement cites, as far as they are listed. */
  findingsOf(statement: Statement): readonly CitedFinding[];
}

const VICTIMS = 'victims';

/** One part for each campaign of a case; then one for what is said of all of them, the same where there is one campaign. */
export function partsOf(model: ReportModel): {
  readonly own: readonly Part[];
  readonly shared: Part;
} {
  const { campaign } = model;
  const ids = campaign.sections.flatMap(({ id }) =>
    id.startsWith(`${VICTIMS}-`) ? [id.slice(VICTIMS.length + 1)] : [],
  );
  const shared = partOf(model, null, campaign.sections, campaign.judgements);
  if (ids.length < 2) return { own: [shared], shared };
  const own = ids.map((id) => {
    const sections = campaign.sections.filter((each) => each.id.endsWith(`-${id}`));
    const name = nameOf(campaign, id);
    const judgements = campaign.judgements.filter(({ about }) => about === name);
    return partOf(model, name, sections, judgements);
  });
  const ofNone = campaign.judgements.filter(({ about }) => about === null);
  const rest = campaign.sections.filter((each) => !ids.some((id) => each.id.endsWith(`-${id}`)));
  return { own, shared: partOf(model, null, rest, ofNone) };
}

function nameOf({ sections }: Campaign, id: string): string {
  const told = sections.find((each) => each.id === `${VICTIMS}-${id}`)?.statements ?? [];
  return told.find(({ about }) => about !== null)?.about ?? id;
}

function partOf(
  { language, findings }: ReportModel,
  name: string | null,
  sections: readonly Section[],
  judgements: readonly Judgement[],
): Part {
  const statements = sections.flatMap((each) => each.statements);
  const tables = sections.flatMap((each) => each.tables);
  const told = (question: string): Statement[] =>
    statements.filter((each) => each.question === question && each.value !== null);
  return {
    name,
    language,
    told,
    proven: (question) => told(question).filter(({ findingCount }) => findingCount > 0),
    table: (id) => tables.find((each) => each.id === id) ?? null,
    judgement: (question) => judgements.find((each) => each.question === question) ?? null,
    findingsOf: (statement) => statement.findings.flatMap((id) => findings.get(id) ?? []),
  };
}
