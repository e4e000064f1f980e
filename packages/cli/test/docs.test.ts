/** The examples in the documentation are what the program prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, shell, unmask } from './command/unmask.ts';

const TEXT = readFileSync(join(ROOT, 'docs/cli.md'), 'utf8');

describe.each(['README.md', 'docs/cli.md'])('the examples in %s', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const examples = [...text.matchAll(/^```console\n\$ (.+)\n([^]*?)^```$/gmu)];

  it('are there', () => expect(examples.length).toBeGreaterThanOrEqual(2));

  it.each(examples.map(([, line = '', output = '']) => [line, output]))(
    '%s',
    async (line, output) => {
      const { stdout, stderr } = await shell(line);
      expect(stdout + stderr).toBe(output);
    },
  );
});

describe('docs/cli.md', () => {
  it.each(['hunt', 'events', 'rules check'])('names every option of %s', async (command) => {
    const { stdout } = await unmask([...command.split(' '), '--help']);
    const options = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gmu)].map(([, option]) => option!);
    expect(options.length).toBeGreaterThan(3);
    for (const option of options.filter((each) => each !== '--help')) {
      expect(TEXT).toContain(`\`${option}`);
    }
  });
});
