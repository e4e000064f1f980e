import { describe, expect, it } from 'vitest';
import { auditSerials } from '../../../src/detect/tampering/auditd/audit-serials.ts';
import { runDetector, type TestEvidence } from '../run-detector.ts';

const START = 1_772_524_800;
const PACE = 11;
const PATH = 'web1/audit/audit.log';

const line = (serial: number, seconds = (serial - 500) * PACE): string =>
  `node=web1 type=SYSCALL msg=audit(${START + seconds}.100:${serial}): arch=c000003e syscall=59 success=yes exit=0 pid=1 comm="ls" exe="/usr/bin/ls" key="run"\n`;
const daemon = (type: string, seconds: number): string =>
  `node=web1 type=${type} msg=audit(${START + seconds}.200:7411): op=start ver=3.0.9 res=success\n`;
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => line(from + i)).join('');
const log = (content: string, path = PATH): TestEvidence => ({ path, content });
const syslog = (message: string, seconds: number): TestEvidence => {
  const time = new Date((START + seconds) * 1000).toISOString();
  const quiet = `${time} web1 CRON[1]: (root) CMD (true)\n`.repeat(5);
  return { path: 'web1/syslog', content: `${quiet}${time} web1 kernel: [1.0] ${message}\n` };
};

async function said(...all: TestEvidence[]): Promise<string[]> {
  const found = await runDetector(auditSerials, all);
  return found.map(({ confidence, matched }) => `${confidence} ${matched['numbers missing']}`);
}

const HOLE = lines(500, 560) + lines(590, 640);

describe('audit serials', () => {
  it('that are missing in a row, at the usual pace, are found with both edges', async () => {
    const [finding, ...more] = await runDetector(auditSerials, [log(HOLE)]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      level: 'medium',
      confidence: 'low',
      rule: { id: 'auditd-serial-hole' },
      source: { host: 'web1' },
      matched: { 'numbers missing': '30' },
      locators: [{ record: 559 }, { record: 590 }],
    });
    const at = finding!.locators[1]!.offset;
    expect(HOLE.slice(at)).toMatch(/^node=web1 .*:590\)/);
  });

  it('are moderately sure only in a log long enough to know what is usual', async () => {
    expect(await said(log(lines(500, 2000) + lines(2030, 2100)))).toEqual(['moderate 30']);
  });

  it.each([
    ['in an honest log', lines(500, 640)],
    [
      'that rules exclude one by one',
      Array.from({ length: 60 }, (_, i) => line(500 + 3 * i)).join(''),
    ],
    ['of few events in a row', lines(500, 560) + lines(565, 640)],
    [
      'lost in a burst',
      lines(500, 560) +
        Array.from({ length: 50 }, (_, i) => line(1560 + i, 660 + i * PACE)).join(''),
    ],
    [
      'over a restart of auditd',
      lines(500, 560) + daemon('DAEMON_END', 660) + daemon('DAEMON_START', 900) + lines(590, 640),
    ],
    [
      'over a restart of the system',
      lines(5000, 5060) +
        Array.from({ length: 60 }, (_, i) => line(1 + i, 60_000 + i * PACE)).join(''),
    ],
    [
      'where the rules changed',
      lines(500, 560) + line(589).replace('SYSCALL', 'CONFIG_CHANGE') + lines(590, 640),
    ],
    ['in a log too short to know its pace', lines(500, 510) + lines(540, 550)],
    [
      'on a host that loses events all the time',
      [0, 1, 2, 3, 4, 5, 6].map((i) => lines(500 + 60 * i, 530 + 60 * i)).join(''),
    ],
  ])('%s give nothing', async (_, content) => {
    expect(await said(log(content))).toEqual([]);
  });

  it('out of order, as several processors write them, give nothing', async () => {
    const shuffled = Array.from({ length: 120 }, (_, i) => line(500 + (i ^ 7), i * PACE)).join('');
    expect(await said(log(shuffled))).toEqual([]);
  });

  it('that the kernel says were lost give nothing, and a loss at another time explains nothing', async () => {
    const lost = 'audit: backlog limit exceeded';
    expect(await said(log(HOLE), syslog(lost, 700))).toEqual([]);
    expect(await said(log(HOLE), syslog('audit: audit_lost=30 audit_rate_limit=0', 700))).toEqual(
      [],
    );
    expect(await said(log(HOLE), syslog(lost, 7000))).toEqual(['low 30']);
  });

  it('go on from file to file of a rotated log', async () => {
    const [old, mid, now] = [lines(500, 560), lines(560, 600), lines(600, 660)];
    expect(await said(log(now), log(mid, `${PATH}.1`), log(old, `${PATH}.2`))).toEqual([]);
    // The oldest was removed, as rotation does.
    expect(await said(log(now), log(mid, `${PATH}.1`))).toEqual([]);
    expect(await said(log(now), log(old, `${PATH}.3`))).toEqual(['low 40']);
  });

  it('give nothing where damage may have held them', async () => {
    const zeros = `${'\0'.repeat(3_000)}\n`;
    expect(await said(log(lines(500, 560) + zeros + lines(590, 640)))).toEqual([]);
    const [old, now] = [lines(500, 560), lines(600, 660)];
    expect(await said(log(now), log(old + zeros, `${PATH}.1`))).toEqual([]);
    expect(await said(log(zeros + HOLE))).toEqual(['low 30']);
  });

  it('give nothing where a copy has them, and are found where one has those of another start only', async () => {
    const whole = lines(500, 640);
    expect(await said(log(HOLE), log(whole, 'web1/copy/audit.log'))).toEqual([]);
    expect(await said(log(HOLE), log(lines(570, 575), 'web1/copy/audit.log'))).toEqual([]);
    const before = Array.from({ length: 140 }, (_, i) => line(500 + i, i * PACE - 90_000)).join('');
    expect(await said(log(HOLE), log(before, 'web1/copy/audit.log'))).toContain('low 30');
  });

  it('of a hostile log stay within limits', async () => {
    const wild = Array.from({ length: 3000 }, (_, i) => line((i * 7919) % 1_000_003, i)).join('');
    expect((await said(log(wild))).length).toBeLessThanOrEqual(5);
  });
});
