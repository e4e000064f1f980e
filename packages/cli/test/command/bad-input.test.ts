/** What a user gets for input that cannot be used: exit status, standard output and standard error. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { unmask } from './unmask.ts';

const LOG = 'fixtures/intrusion/WKS-07/System.evtx';
/** In LOG, one rule finds one thing. */
const FOUND = { stdout: expect.stringContaining('Event log cleared') as string };

function write(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('evidence', () => {
  it('that is no log: says so and goes on', async () => {
    const path = write(temporaryFolder(), 'notes.txt', 'just text');
    const ran = await unmask(['hunt', path, LOG]);
    expect(ran).toMatchObject({ code: 3, ...FOUND });
    expect(ran.stderr).toContain(
      `unmask: ${path}: its content is of no kind that can be read (\`unmask formats\` lists what unmask reads)\n`,
    );
  });

  it('that is an empty file', async () => {
    const path = write(temporaryFolder(), 'Security.evtx', '');
    const ran = await unmask(['hunt', path, '--quiet']);
    expect(ran).toMatchObject({ code: 3, stdout: '' });
    expect(ran.stderr).toContain(`unmask: ${path}: the file is empty\n`);
  });

  it('that is an empty text log: reads the others of its set, and says that it is empty', async () => {
    const folder = temporaryFolder();
    const path = write(folder, 'auth.log.1', '');
    const ran = await unmask(['hunt', path, '--quiet']);
    expect(ran).toEqual({
      code: 3,
      stdout: '',
      stderr: `unmask: ${path}: the file is empty\nunmask: nothing to read: 1 file without a byte\n`,
    });
    expect(await unmask(['events', path])).toEqual(ran);
    expect(await unmask(['hunt', path, LOG, '--quiet'])).toMatchObject({
      code: 3,
      stderr: `unmask: ${path}: the file is empty\n`,
    });
    expect(await unmask(['hunt', folder, LOG, '--quiet'])).toMatchObject({ code: 0, stderr: '' });
  });

  it('that is a folder of empty logs: does not look like a clean host', async () => {
    const folder = temporaryFolder();
    write(folder, 'auth.log', '');
    write(folder, 'syslog', '');
    expect(await unmask(['hunt', folder, '--quiet'])).toEqual({
      code: 3,
      stdout: '',
      stderr: 'unmask: nothing to read: 2 files without a byte\n',
    });
  });

  it('with an emptied log in a folder: does not pass over it', async () => {
    const folder = temporaryFolder();
    write(folder, 'Security.evtx', '');
    write(folder, 'readme.txt', 'passed over');
    cpSync(LOG, join(folder, 'System.evtx'));
    const ran = await unmask(['hunt', folder]);
    expect(ran).toMatchObject({ code: 3, ...FOUND });
    expect(ran.stderr).toContain('Security.evtx: the file is empty\n');
    expect(ran.stderr).toMatch(/1 other\s+file\s+passed\s+over,\s+1\s+file\s+unreadable/u);
  });

  it('in a folder without any', async () => {
    const folder = temporaryFolder();
    write(folder, 'a.txt', 'x');
    write(folder, 'b.txt', 'x');
    expect(await unmask(['hunt', folder, '--quiet'])).toEqual({
      code: 3,
      stdout: '',
      stderr:
        'unmask: nothing to read: none of 2 files is of a kind that can be read (`unmask formats` lists what unmask reads)\n',
    });
  });

  it('that does not exist: reads nothing at all, because a mistyped path must not look like a clean host', async () => {
    expect(await unmask(['hunt', LOG, 'no/such/folder'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'unmask: no/such/folder: no such file or folder\n',
    });
  });

  it.skipIf(process.platform !== 'linux')('whose bytes cannot be read', async () => {
    const ran = await unmask(['hunt', '/proc/self/mem', LOG, '--quiet']);
    expect(ran).toMatchObject({ code: 3, ...FOUND });
    expect(ran.stderr).toBe('unmask: /proc/self/mem: the device reports a read or write error\n');
  });

  it.skipIf(process.getuid?.() === 0)('that may not be opened', async () => {
    const folder = temporaryFolder();
    execFileSync('install', ['-m', '0', LOG, folder]);
    const ran = await unmask(['hunt', folder, LOG, '--quiet']);
    expect(ran).toMatchObject({ code: 3, ...FOUND });
    expect(ran.stderr).toMatch(/System\.evtx: permission denied\n$/u);
  });

  it('that is a pipe, a link in a circle, or too deep: each costs only itself', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('circle', join(folder, 'circle'));
    const deep = join(folder, 'deep');
    mkdirSync(deep);
    const script = `cd "${deep}"; for i in $(seq 40); do n=$(printf '%0120d' 0); mkdir $n; cd -P $n; done`;
    execFileSync('bash', ['-c', script]);
    const ran = await unmask(['hunt', folder, join(folder, 'pipe'), LOG, '--quiet']);
    expect(ran).toMatchObject({ code: 3, ...FOUND });
    const told = ran.stderr.replaceAll(folder, '').replaceAll(/(?:\/0{120})+/gu, '/…');
    expect(told.split('\n')).toEqual([
      'unmask: /circle: its symbolic links go round in a circle',
      'unmask: /deep/…: the name is too long',
      'unmask: /pipe: it is not a regular file',
      '',
    ]);
  });

  it('that is a link out of the evidence: does not read the logs of the machine at hand as the evidence', async () => {
    const folder = temporaryFolder();
    const elsewhere = temporaryFolder();
    write(elsewhere, 'auth.log', 'x');
    symlinkSync(join(elsewhere, 'auth.log'), join(folder, 'auth.log'));
    symlinkSync('/usr/bin/env', join(folder, 'tool'));
    const ran = await unmask(['hunt', folder, LOG, '--quiet']);
    expect(ran).toMatchObject({ code: 3, ...FOUND });
    expect(ran.stderr.replaceAll(elsewhere, '').replaceAll(folder, '')).toBe(
      'unmask: /auth.log: a link out of the evidence, to /auth.log: not followed; if that is evidence too, name it\n',
    );
  });

  it('shows names as text', async () => {
    const folder = temporaryFolder();
    write(folder, 'a\u001b]0;x\u0007\u202e.evtx', '');
    const { stderr } = await unmask(['hunt', folder, '--quiet']);
    expect(stderr).toContain(String.raw`a␛]0;x␇\u{202e}.evtx: the file is empty`);
  });
});

describe('rules', () => {
  const GOOD = 'rules/sigma/win_system_log_cleared.yml';

  it('with a typo: names the place, helps, and runs the others', async () => {
    const rule =
      'title: T\nlogsource: { product: windows }\ndetection:\n  s:\n    EventID|contians: 1\n  condition: s\n';
    const path = write(temporaryFolder(), 'typo.yml', rule);
    const ran = await unmask(['hunt', LOG, '--rules', path, '--rules', GOOD]);
    expect(ran).toMatchObject({ code: 0, ...FOUND });
    expect(ran.stderr).toContain('unmask: 1 rule not loaded: ');
    expect(ran.stderr).toContain(`${path}:5:`);
    expect(ran.stderr).toContain('contains');
  });

  it('that is not YAML', async () => {
    const path = write(temporaryFolder(), 'rule.yml', 'title: "unclosed\ndetection: [');
    const ran = await unmask(['hunt', LOG, '--rules', path]);
    expect(ran).toMatchObject({ code: 4, stdout: '' });
    expect(ran.stderr).toContain('unmask: 1 rule not loaded: ');
    expect(ran.stderr).toMatch(/unmask: there is no rule to run\n$/u);
  });

  it('that is YAML and no rule: is not counted as a lost rule', async () => {
    const folder = temporaryFolder();
    write(folder, 'compose.yml', 'services: {}\n');
    cpSync(GOOD, join(folder, 'good.yml'));
    const ran = await unmask(['hunt', LOG, '--rules', folder]);
    expect(ran).toMatchObject({ code: 0, ...FOUND });
    expect(ran.stderr).not.toContain('not loaded');
  });

  it('for no log that can be read', async () => {
    const rule =
      'title: T\nlogsource: { product: macos }\ndetection: { s: { a: 1 }, condition: s }\n';
    const path = write(temporaryFolder(), 'mac.yml', rule);
    const ran = await unmask(['hunt', LOG, '--rules', path]);
    expect(ran).toMatchObject({ code: 4, stdout: '' });
    expect(ran.stderr).toMatch(/^unmask: there is no rule to run \(1: .*macos.*\)\n$/u);
  });

  it('that do not exist, or are all deselected', async () => {
    expect(await unmask(['hunt', LOG, '--rules', 'no-rules'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'unmask: no-rules: no such file or folder\n',
    });
    const ran = await unmask(['hunt', LOG, '--rules', GOOD, '--exclude', 'title:*']);
    expect(ran).toMatchObject({ code: 4, stdout: '' });
    expect(ran.stderr).toBe('unmask: there is no rule to run (1 deselected)\n');
  });

  it('warns of a selector that selects nothing', async () => {
    const ran = await unmask(['hunt', LOG, '--exclude', 'id:nothing', '--quiet']);
    expect(ran).toMatchObject({ code: 0, ...FOUND });
    expect(ran.stderr).toBe('unmask: warning: no rule has id:nothing\n');
  });

  it('shows their text as text', async () => {
    const path = write(
      temporaryFolder(),
      'esc.yml',
      'title: "\\e[31m"\nlogsource: {}\nx\u009b: [\n',
    );
    const { stdout, stderr } = await unmask(['rules', 'check', path]);
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
  });
});

describe('the command line', () => {
  it.each([
    [['hunt', LOG, '--rule', 'x'], /unknown option '--rule'\n\(Did you mean --rules\?\)/u],
    [['hnut', LOG], /unknown command 'hnut'\n\(Did you mean hunt\?\)/u],
    [['hunt'], /missing required argument 'evidence'/u],
    [['hunt', LOG, '--min-level', 'terrible'], /Allowed choices are informational, low/u],
    [['hunt', LOG, '--threads', '0'], /Write a number from 1 to 256\./u],
    [['hunt', LOG, '--from', '2025-02-30'], /Write a UTC date/u],
    [['hunt', LOG, '--last', '30'], /Write a number and m, h, d or w/u],
    [['hunt', LOG, '--last', '3d', '--from', '2025-10-28'], /cannot be used with/u],
    [['hunt', LOG, '--include', 'level:high'], /Write id:…, tag:…, status:… or title:…/u],
    [['events', LOG, '--event-id', '1,x'], /Write a number, or several with commas/u],
    [['events', LOG, '--format', 'table'], /Allowed choices are jsonl, json, csv, xml/u],
  ])('%j is wrong use', async (args, message) => {
    const ran = await unmask(args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(message);
    expect(ran.stderr.split('\n').length).toBeLessThan(7);
  });

  it('without a command shows help, and is wrong use', async () => {
    const ran = await unmask([]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('Usage: unmask');
  });

  it('shows help and version on standard output', async () => {
    const help = await unmask(['hunt', '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('unmask hunt evidence/ --min-level high --last 30d');
    expect(await unmask(['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
  });
});
