import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { walk } from '../src/walk.ts';
import { temporaryFolder } from './temporary.ts';

function folderWith(...files: string[]): string {
  const folder = temporaryFolder();
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), 'x');
  }
  return folder;
}

function pathsIn(folder: string, ...paths: string[]): string[] {
  const found = [...walk(paths.map((path) => join(folder, path)))];
  return found.map(({ kind, path }) => `${kind} ${path.slice(folder.length + 1)}`);
}

describe('walk', () => {
  it('finds every file, in the order of names', () => {
    const folder = folderWith('b/2', 'a', 'b/10', 'B', 'c/d/e');
    expect(pathsIn(folder, '.')).toEqual([
      'file B',
      'file a',
      'file b/10',
      'file b/2',
      'file c/d/e',
    ]);
  });

  it('keeps the order of the paths that were named, and takes nothing twice', () => {
    const folder = folderWith('b/1', 'b/2', 'a');
    expect(pathsIn(folder, 'b/2', 'b', 'a', '.')).toEqual(['file b/2', 'file b/1', 'file a']);
  });

  it('follows links, but not in circles', () => {
    const folder = folderWith('a/1', 'b/2');
    symlinkSync('..', join(folder, 'a/up'));
    symlinkSync('../b', join(folder, 'a/b'));
    symlinkSync('loop', join(folder, 'loop'));
    expect(pathsIn(folder, '.')).toEqual(['file a/1', 'file a/b/2', 'unreadable loop']);
  });

  it('tells of a link that leads nowhere', () => {
    const folder = folderWith('a');
    symlinkSync('gone', join(folder, 'b'));
    expect([...walk([folder])].at(-1)).toEqual({
      kind: 'unreadable',
      path: join(folder, 'b'),
      reason: 'no such file or folder',
      strayTo: null,
    });
  });

  it('follows no link of evidence out of what was named, where the machine at hand begins', () => {
    const folder = folderWith('own/auth.log', 'evidence/a', 'more/b');
    symlinkSync(join(folder, 'own/auth.log'), join(folder, 'evidence/auth.log'));
    symlinkSync('../own', join(folder, 'evidence/log'));
    symlinkSync('../more', join(folder, 'evidence/more'));
    symlinkSync('/dev/stdout', join(folder, 'evidence/out.log'));
    symlinkSync('gone', join(folder, 'evidence/y'));
    symlinkSync('/a', join(folder, 'evidence/z'));
    const named = ['evidence', 'more'].map((path) => join(folder, path));
    const found = [...walk(named, 'within what was named')].map((each) => [
      each.path.slice(folder.length + 1),
      each.kind === 'unreadable' ? each.reason : each.kind,
    ]);
    const own = 'not followed; if that is evidence too, name it';
    expect(found).toEqual([
      ['evidence/a', 'file'],
      ['evidence/auth.log', `a link out of the evidence, to ${folder}/own/auth.log: ${own}`],
      ['evidence/log', `a link out of the evidence, to ../own: ${own}`],
      ['evidence/more/b', 'file'],
      ['evidence/y', 'a link to gone, which is not there'],
    ]);
  });

  it('passes over what may never end, unless it was named', () => {
    const folder = folderWith('a');
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(pathsIn(folder, '.')).toEqual(['file a']);
    expect(pathsIn(folder, 'pipe')).toEqual(['unreadable pipe']);
  });

  it('goes deep', () => {
    const folder = temporaryFolder();
    const make = `for (let i = 0; i < 1000; i++) { fs.mkdirSync('a'); process.chdir('a'); } fs.writeFileSync('x', 'x')`;
    execFileSync(process.execPath, ['-e', make], { cwd: folder });
    expect([...walk([folder])]).toMatchObject([{ kind: 'file', bytes: 1 }]);
    execFileSync('rm', ['-rf', join(folder, 'a')]);
  });

  it('refuses a path that does not exist before it reads anything', () => {
    const folder = folderWith('a');
    const paths = [join(folder, 'a'), join(folder, 'b')];
    expect(() => walk(paths).next()).toThrow(/b: no such file or folder$/u);
  });
});
