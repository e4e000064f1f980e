import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, linesOf, unmask } from './unmask.ts';

const SERVER = join(ROOT, 'fixtures/seized-server');

describe('hunting through a seized server', () => {
  it('tells what was wiped, whom it hid from, who watched, and how it ended, in this order', async () => {
    const { code, stdout } = await unmask(['hunt', SERVER, '--quiet']);
    expect(code).toBe(3);
    const told = linesOf(stdout).filter((line) => /^(?:[A-Z]|\d{4}-)/u.test(line));
    expect(told.map((line) => line.replace(/^\d.{20}/u, ' '))).toEqual([
      'Time (UTC)           Level     Finding',
      'Wiped or edited',
      ' medium    Command that wipes (T1685.006)',
      ' high      Text log overwritten with zeros (T1685.006)',
      ' high      Command that wipes (T1685.006)',
      'Hidden from whom',
      ' medium    Networks kept out whose visit came shortly before (T1665)',
      ' high      Access rules keep security researchers out (T1665)',
      'Watched by its operators',
      ' low       Messages left for others on the server',
      ' medium    Logs copied away and then overwritten (T1685.006)',
      ' low       Word sent of visits or logins',
      ' low       Logs followed while they were written',
      'Shut down',
      ' medium    Orders to uninstall, given to other machines (T1665, T1070.004)',
      ' medium    Steady callers of a page that fell silent together (T1665)',
      ' medium    Command that empties a web root (T1665, T1070.004)',
      'What happened',
      ' low       Calls to one destination at even pauses (T1071.001)',
    ]);
  });

  it('can be narrowed to wiping or hiding, without a rule', async () => {
    const tampering = await unmask(['hunt', SERVER, '--only', 'tampering']);
    expect(tampering.stdout).not.toContain('Hidden from whom');
    expect(tampering.stderr).not.toContain('rules run');
    const hiding = await unmask(['hunt', SERVER, '--only', 'hiding', '--format', 'jsonl']);
    const kinds = linesOf(hiding.stdout).map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect(new Set(kinds)).toEqual(new Set(['hiding']));
  });
});
