import { microsecondsOf, safeJson, selectsFinding } from '@unmask/core';
import type { Finding } from '@unmask/core';
import type { Sortable } from '../sort/spill-sorter.ts';
import { isInWindow } from '../time-window.ts';
import type { FindingBatch, HuntSetup } from './hunt-part.ts';

/** A batch is handed over when it is this large; about 250 findings. */
const BATCH_CHARACTERS = 1 << 18;

/** Findings on their way out, as text with the place in the order: time, evidence, offset, detector and rule order. */
export class FindingBuffer {
  private batch: Sortable[] = [];
  private characters = 0;
  private made = 0;
  private readonly setup: Pick<HuntSetup, 'window' | 'selection'>;

  constructor(setup: Pick<HuntSetup, 'window' | 'selection'>) {
    this.setup = setup;
  }

  get isFull(): boolean {
    return this.characters >= BATCH_CHARACTERS;
  }

  /** Takes a finding about a piece of evidence, by its place, unless it is one of our own and was not asked for. */
  add(finding: Finding, evidence: number): void {
    const { window, selection } = this.setup;
    const isOwn = finding.rule.engine === 'unmask';
    if (isOwn && !isInWindow(microsecondsOf(finding.time), window)) return;
    if (isOwn && !selectsFinding(finding, selection)) return;
    const offset = finding.locators[0]?.offset ?? 0;
    const key = [microsecondsOf(finding.time), evidence, offset, this.made++];
    const text = safeJson(finding);
    this.batch.push({ key, text });
    this.characters += text.length;
  }

  take(): FindingBatch {
    const { batch } = this;
    this.batch = [];
    this.characters = 0;
    return batch;
  }
}
