import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commonListOf } from '../../../src/campaign/common/common-values.ts';
import { COMMON } from '../../../src/campaign/common/tables.ts';

const SOURCE = new URL('../../../../../rules/common/common-values.json', import.meta.url);

describe('common values', () => {
  it('are those of rules/common', () => {
    const { lists } = JSON.parse(readFileSync(SOURCE, 'utf8')) as { lists: unknown };
    expect(COMMON).toEqual(lists);
  });

  it.each([
    ['address', '10.1.2.3', 'private, loopback and other special addresses'],
    ['address', '8.8.8.8', 'public DNS resolvers'],
    ['address', '198.51.100.7', null],
    ['address', 'fe80::1', 'private, loopback and other special addresses'],
    ['domain', 'a.windowsupdate.com', 'domains of systems, updates and large services'],
    ['domain', 'notwindowsupdate.com', null],
    ['domain', 'github.io', 'domains under which anybody can have a name'],
    ['domain', 'evil.github.io', null],
    ['path', 'c:\\windows\\system32\\x.dll', 'folders of the system and of installed programs'],
    ['path', 'c:\\windows\\temp\\x.dll', null],
    ['path', '/usr/bin/id', 'folders of the system and of installed programs'],
    ['file-name', 'SVCHOST.exe', 'programs and libraries that come with systems'],
    ['user', 'nt authority\\system', 'accounts that every system has'],
    ['pipe', 'lsass', 'services and pipes that every Windows has'],
  ])('%s %s: %s', (kind, value, list) => {
    expect(commonListOf(kind, value)).toBe(list);
  });
});
