import type { Output } from './output.ts';

/** Writes a JSON array of texts that are JSON already, one a line; `[]` when there are none. */
export class JsonArray {
  private readonly output: Output;
  private before = '[\n';

  constructor(output: Output) {
    this.output = output;
  }

  async add(json: string): Promise<void> {
    await this.output.write(this.before + json);
    this.before = ',\n';
  }

  async finish(): Promise<void> {
    await this.output.write(this.before === '[\n' ? '[]\n' : '\n]\n');
  }
}
