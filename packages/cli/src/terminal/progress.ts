import { SingleBar } from 'cli-progress';
import type { EvidenceList } from '../evidence-list.ts';
import { bytesText, countText, durationText } from './quantities.ts';

/** Tells how far a hunt is: on a terminal only, on standard error, so that nothing of it gets into data or logs. */
export class Progress {
  private readonly bar: SingleBar | null;
  private readonly started = performance.now();
  private readonly total: number;
  private done = 0;
  private findings = 0;

  constructor({ files }: EvidenceList, quiet: boolean) {
    this.total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    this.bar = quiet || !process.stderr.isTTY ? null : this.createBar();
    this.bar?.start(this.total, 0);
  }

  addBytes(bytes: number): void {
    this.done += bytes;
    this.bar?.update(this.done);
  }

  addFindings(count: number): void {
    this.findings += count;
  }

  stop(): void {
    this.bar?.stop();
  }

  private createBar(): SingleBar {
    return new SingleBar({
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: null,
      format: (_, { progress }) => {
        const size = Math.round(progress * BAR_WIDTH);
        return `${'█'.repeat(size)}${'░'.repeat(BAR_WIDTH - size)} ${this.text()}`;
      },
    });
  }

  private text(): string {
    const seconds = (performance.now() - this.started) / 1000;
    const rate = this.done / seconds;
    const left = this.done === 0 ? '' : `, ${durationText((this.total - this.done) / rate)} left`;
    const read = `${bytesText(this.done)} of ${bytesText(this.total)}`;
    return `${read}, ${bytesText(rate)}/s${left}, ${countText(this.findings, 'finding')}`;
  }
}

const BAR_WIDTH = 20;
