import { safeJson } from '@unmask/core';
import type { Finding } from '@unmask/core';
import type { FindingWriter } from '../output/finding-writers.ts';
import type { Sortable } from '../sort/spill-sorter.ts';
import type { CaseKeeper } from './keeper.ts';

/** Keeps findings in a case and prints them; when they cannot be printed any more, it still keeps them. */
export class KeepingWriter implements FindingWriter {
  /** Why printing ended early. */
  failure: unknown = null;
  private readonly writer: FindingWriter;
  private readonly keeper: CaseKeeper;
  private readonly whole: boolean;

  /** @param whole everything was read */
  constructor(writer: FindingWriter, keeper: CaseKeeper, whole: boolean) {
    this.writer = writer;
    this.keeper = keeper;
    this.whole = whole;
  }

  async add(finding: Finding, { key }: Sortable): Promise<void> {
    const kept = this.keeper.addFinding(finding, this.whole);
    await this.print(() => this.writer.add(kept, { key, text: safeJson(kept) }));
  }

  finish(): Promise<void> {
    return this.print(() => this.writer.finish());
  }

  private async print(act: () => Promise<void>): Promise<void> {
    if (this.failure !== null) return;
    try {
      await act();
    } catch (error) {
      this.failure = error;
    }
  }
}
