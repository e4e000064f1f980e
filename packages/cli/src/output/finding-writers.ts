import {
  FINDING_CSV_HEADER,
  RepeatGrouper,
  SECTIONS,
  findingCsvRow,
  safeJson,
  sectionOf,
  type Finding,
  type FindingGroup,
} from '@unmask/core';
import { JsonArray } from './json-array.ts';
import type { Output } from './output.ts';
import type { SortKey, Sortable, SpillSorter } from '../sort/spill-sorter.ts';
import { painterFor, plainPainter } from '../terminal/style.ts';
import { sectionHeader, tableHeader, tableRow, tableWidth } from './table.ts';

export const FINDING_FORMATS = ['table', 'jsonl', 'json', 'csv'] as const;
export type FindingFormat = (typeof FINDING_FORMATS)[number];

/** Prints findings. They come in time order, each also as it left the sorter. */
export interface FindingWriter {
  add(finding: Finding, item: Sortable): Promise<void>;
  /** All findings were added. */
  finish(): Promise<void>;
}

interface WriterOptions {
  readonly output: Output;
  /** Of its own, for the table: groups of repeats are found in the order of their ends and printed in that of their starts. */
  readonly groups: SpillSorter;
  /** The terminal that the output goes to, if it does. */
  readonly terminal: NodeJS.WriteStream | null;
  /** Show clues in the table too: they tell nothing that happened. */
  readonly clues: boolean;
}

export function createFindingWriter(format: FindingFormat, options: WriterOptions): FindingWriter {
  switch (format) {
    case 'table':
      return new TableWriter(options);
    case 'jsonl':
      return jsonLinesWriter(options.output);
    case 'json':
      return jsonWriter(options.output);
    case 'csv':
      return csvWriter(options.output);
  }
}

function jsonLinesWriter(output: Output): FindingWriter {
  return { add: (_, { text }) => output.write(`${text}\n`), finish: async () => {} };
}

function jsonWriter(output: Output): FindingWriter {
  const array = new JsonArray(output);
  return { add: (_, { text }) => array.add(text), finish: () => array.finish() };
}

function csvWriter(output: Output): FindingWriter {
  let header = FINDING_CSV_HEADER;
  return {
    async add(finding) {
      await output.write(header + findingCsvRow(finding));
      header = '';
    },
    finish: () => output.write(header),
  };
}

class TableWriter implements FindingWriter {
  private readonly options: WriterOptions;
  private readonly grouper: RepeatGrouper<SortKey>;

  constructor(options: WriterOptions) {
    this.options = options;
    this.grouper = new RepeatGrouper((group, key) => {
      const section = sectionOf(group.first);
      options.groups.add({ key: [section, ...key], text: safeJson(group) });
    });
  }

  async add(finding: Finding, { key }: Sortable): Promise<void> {
    if (finding.kind !== 'clue' || this.options.clues) this.grouper.add(finding, key);
  }

  async finish(): Promise<void> {
    this.grouper.finish();
    const { output, groups, terminal } = this.options;
    const paint = terminal === null ? plainPainter : painterFor(terminal);
    const width = tableWidth(terminal);
    if (groups.size > 0) await output.write(tableHeader(paint));
    let section = SECTIONS.length - 1;
    for (const { key, text } of groups.drain()) {
      if (key[0] !== section) {
        section = key[0]!;
        await output.write(sectionHeader(SECTIONS[section]!, paint));
      }
      await output.write(tableRow(JSON.parse(text) as FindingGroup, width, paint));
    }
  }
}
