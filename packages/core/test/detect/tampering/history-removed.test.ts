import { describe, expect, it } from 'vitest';
import { histories } from '../../../src/detect/tampering/history/histories.ts';
import type { Finding } from '../../../src/index.ts';
import { writeLogins } from '../../evidence/utmp/login-records.ts';
import { runDetector, type TestEvidence } from '../run-detector.ts';

const DAY = 86_400;
/** 2026-03-02, seconds. */
const MONDAY = 1_772_409_600;

const file = (path: string, content = 'export EDITOR=vi\n'): TestEvidence => ({ path, content });
const history = (user: string): TestEvidence => file(`x/home/${user}/.bash_history`, 'ls\ndf -h\n');

interface Logins {
  readonly user?: string;
  readonly line?: string;
  readonly days?: readonly number[];
  readonly path?: string;
}

function wtmp({
  user = 'anna',
  line = 'pts/0',
  days = [0, 1, 2],
  path = 'x/var/log/wtmp',
}: Logins = {}): TestEvidence {
  const records = days.map((day, i) => {
    return { type: 7, user, line, pid: 100 + i, seconds: MONDAY + day * DAY + i * 60 };
  });
  return { path, content: writeLogins(records) };
}

const HOME = file('x/home/anna/.bashrc');
const find = (...evidence: TestEvidence[]): Promise<Finding[]> => runDetector(histories, evidence);

describe('a home without a history', () => {
  it('had one, where its user was at a terminal and other homes have theirs', async () => {
    const [finding, ...more] = await find(HOME, history('boris'), wtmp());
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'history-removed' },
      level: 'low',
      confidence: 'low',
      matched: { user: 'anna', 'times at a terminal': '3' },
      locators: [
        { evidence: 'x/home/anna/.bashrc' },
        { evidence: 'x/var/log/wtmp', offset: 0 },
        { evidence: 'x/var/log/wtmp', offset: 768 },
      ],
    });
  });

  it('had one, where its user typed sudo at a terminal', async () => {
    const lines = [0, 1, 2].map((day) => {
      const time = new Date((MONDAY + day * DAY) * 1_000).toISOString();
      return `${time} web01 sudo[7]: anna : TTY=pts/0 ; PWD=/home/anna ; USER=root ; COMMAND=/bin/ls\n`;
    });
    const auth = file('x/var/log/auth.log', lines.join(''));
    expect(await find(HOME, history('boris'), auth)).toHaveLength(1);
  });

  it.each<[string, readonly TestEvidence[]]>([
    ['it is there', [HOME, history('anna'), history('boris'), wtmp()]],
    [
      'it is there, of another shell',
      [HOME, file('x/home/anna/.zsh_history', ': 1772409600:0;ls\n'), history('boris'), wtmp()],
    ],
    [
      'it is there, and empty',
      [HOME, file('x/home/anna/.sh_history', ''), history('boris'), wtmp()],
    ],
    ['no other home has one', [HOME, wtmp()]],
    ['the home is not in the evidence', [history('boris'), wtmp()]],
    [
      'it is kept elsewhere',
      [file('x/home/anna/.bashrc', 'HISTFILE=~/.h\n'), history('boris'), wtmp()],
    ],
    [
      'it is switched off',
      [file('x/home/anna/.profile', 'unset HISTFILE\n'), history('boris'), wtmp()],
    ],
    ['its user was there a day only', [HOME, history('boris'), wtmp({ days: [0, 0, 0] })]],
    ['its user had no terminal', [HOME, history('boris'), wtmp({ line: 'ftpd7' })]],
    ['another was at the terminal', [HOME, history('boris'), wtmp({ user: 'chen' })]],
    ['the logins are of another host', [HOME, history('boris'), wtmp({ path: 'y/var/log/wtmp' })]],
  ])('says nothing where %s', async (_, evidence) => {
    const found = await find(...evidence);
    expect(found.filter(({ rule }) => rule.id === 'history-removed')).toEqual([]);
  });
});
