import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';

it.each(['', 'process.exit(3)', 'throw new Error()'])('goes when the program ends (%j)', (end) => {
  const module = JSON.stringify(new URL('../../src/sort/temp-folder.ts', import.meta.url).href);
  const program = `
    import { writeFileSync } from 'node:fs';
    import { TempFolder } from ${module};
    const path = new TempFolder().path();
    writeFileSync(path + '/run', 'x');
    console.log(path);
    ${end}`;
  let path = '';
  try {
    path = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    path = (error as { stdout: string }).stdout;
  }
  expect(path).toMatch(/unmask-\w+\n$/u);
  expect(existsSync(path.trim())).toBe(false);
});
