import { resolveTechnique, type Technique } from '../../campaign/techniques/technique.ts';
import type { ReportModel } from '../model.ts';

/** A technique that findings of the case name. */
export interface TechniqueUse {
  readonly technique: Technique;
  /** How many findings name it, and how many of them are of moderate or high confidence. */
  readonly count: number;
  readonly sure: number;
  /** How many sources have such a finding. */
  readonly sources: number;
  /** ISO 8601. */
  readonly first: string;
  readonly last: string;
  /** Ids, as those of a statement. */
  readonly findings: readonly string[];
}

/** From the section of techniques: its lines have the times, its table the numbers. */
export function techniquesOf({ campaign }: ReportModel): TechniqueUse[] {
  const section = campaign.sections.find(({ id }) => id === 'techniques');
  const table = section?.tables.find(({ id }) => id === 'techniques-by-tactic');
  if (section === undefined || table === undefined) return [];
  const place = (column: string): number => table.columns.findIndex(({ id }) => id === column);
  const [id, sources, sure] = [place('id'), place('sources'), place('sure')];
  const rows = new Map(table.rows.map((row) => [row.cells[id], row]));
  return section.lines.flatMap((line): TechniqueUse[] => {
    const { technique } = resolveTechnique(line.about.split(' ')[0]!);
    const row = technique === null ? undefined : rows.get(technique.id);
    if (technique === null || row === undefined) return [];
    return [
      {
        technique,
        count: line.findingCount,
        sure: Number(row.cells[sure]),
        sources: Number(row.cells[sources]),
        first: line.first,
        last: line.last,
        findings: line.findings,
      },
    ];
  });
}
