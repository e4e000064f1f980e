import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { bytesSource } from '@unmask/evtx';
import { describe, expect, it } from 'vitest';
import { expand, safeName } from '../../../src/evidence/container/index.ts';
import type { MemberEvidence } from '../../../src/evidence/container/index.ts';
import type { Issue } from '../../../src/evidence/format.ts';
import { hostHive } from '../registry/host-hive.ts';
import { unpackFolder } from '../../../src/evidence/container/seven-zip-coders.ts';
import { FILTERED, programFiles } from './archives/filtered.ts';
import { TestHost } from './host.ts';
import { tar, zip } from './write.ts';

const LOG = Array.from({ length: 5000 }, (_, i) => `${i + 1}\n`).join('');
const LONG = `${'n'.repeat(90)}/${'n'.repeat(59)}.txt`;
const ZONE = 'live_response/system/timedatectl_status.txt';

interface Told {
  readonly texts: Map<string, string>;
  readonly evidence: MemberEvidence[];
  readonly issues: Issue[];
  readonly host: TestHost;
}

async function open(bytes: Uint8Array, path = 'a'): Promise<Told> {
  const host = new TestHost();
  const told: Told = { texts: new Map(), evidence: [], issues: [], host };
  for await (const item of expand({ path, source: bytesSource(bytes) }, host)) {
    if (item.kind === 'issue') {
      told.issues.push(item.issue);
    } else {
      const { path: name, source } = item.evidence;
      const text = Buffer.from(await source.read(0, source.byteLength)).toString('latin1');
      told.texts.set(name, text);
      told.evidence.push(item.evidence);
    }
  }
  expect(host.open, 'spools left open').toBe(0);
  return told;
}

const archive = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`${import.meta.dirname}/archives/${name}`));
const codes = (issues: readonly Issue[]): string[] => issues.map(({ code }) => code);

describe('archives that the usual programs made', () => {
  it.each([
    'gnu.tar',
    'pax.tar',
    'ustar.tar',
    'infozip.zip',
    'zip64.zip',
    'stored.zip',
    'streamed.zip',
    'lzma2.7z',
    'lzma.7z',
    'copy.7z',
    'deflate.7z',
  ])('opens %s', async (name) => {
    const { texts, evidence, issues } = await open(archive(name), `x/${name}`);
    expect(issues).toEqual([]);
    expect([...texts.keys()].sort()).toEqual(
      ['[root]/var/log/auth.log', ZONE, LONG].map((member) => `x/${name}!${member}`),
    );
    expect(texts.get(`x/${name}![root]/var/log/auth.log`)).toBe(LOG);
    expect(texts.get(`x/${name}!${LONG}`)).toBe('a long name\n');
    const log = evidence.find(({ path }) => path.endsWith('auth.log'))!;
    const second = Date.UTC(2024, 2, 1, 6, 0, 2) * 1000;
    expect(log.facts).toMatchObject({
      modified: name === 'pax.tar' || name.endsWith('7z') ? second + 250_000 : second,
      mode: 0o640,
      size: LOG.length,
      allocated: null,
      uid: name.endsWith('tar') ? 33 : null,
    });
  });

  it.each([
    ['auth.log.1.gz', Date.UTC(2024, 2, 1, 6, 0, 2) * 1000],
    ['auth.log.2.xz', null],
    ['auth.log.3.zst', null],
  ])('opens %s', async (name, modified) => {
    const { texts, evidence, issues } = await open(archive(name), name);
    expect(issues).toEqual([]);
    expect([...texts]).toEqual([[`${name}!${name.replace(/\.\w+$/u, '')}`, LOG]]);
    expect(evidence[0]!.facts!.modified).toBe(modified);
  });

  it('says what it cannot open', async () => {
    const encrypted = await open(archive('encrypted.zip'));
    expect(codes(encrypted.issues)).toEqual(Array(3).fill('CONTAINER_ENCRYPTED'));
    expect(codes((await open(archive('encrypted.7z'))).issues)).toEqual(['CONTAINER_ENCRYPTED']);
  });

  it.each(FILTERED.map(([name]) => name))('opens programs behind a filter: %s', async (name) => {
    const { texts, issues } = await open(archive(`filtered/${name}.7z`), 'x.7z');
    expect(issues).toEqual([]);
    for (const [file, bytes] of programFiles())
      expect(texts.get(`x.7z!${file}`), file).toBe(Buffer.from(bytes).toString('latin1'));
  });

  it('opens a log that bzip2 packed', async () => {
    const { texts, issues } = await open(archive('auth.log.4.bz2'));
    expect(issues).toEqual([]);
    expect([...texts.values()].join('')).toMatch(/^1\n2\n3\n/u);
  });

  it('gives what is no container as it is', async () => {
    const evidence = { path: 'a.log', source: bytesSource(Buffer.from('text')) };
    const items = [];
    for await (const item of expand(evidence, new TestHost())) items.push(item);
    expect(items).toEqual([{ kind: 'evidence', evidence: { ...evidence, origin: null } }]);
  });
});

describe('links in a zip archive', () => {
  it('are told where they lead nowhere, as in a tar, and left out elsewhere', async () => {
    const name = 'home/anna/.bash_history';
    const others = ['a.log', 'long.log'];
    const files = [
      [name, '/dev/null'],
      ['a.log', '/dev/zero'],
      ['long.log', '/var/log/other.log'],
      ['b.log', 'B'],
    ] as const;
    const { evidence, issues } = await open(zip(files, { links: [name, ...others] }), 'x.zip');
    expect(issues).toEqual([]);
    expect(
      evidence.map(({ path, source, facts }) => [path, source.byteLength, facts?.leadsNowhere]),
    ).toEqual([
      [`x.zip!${name}`, 0, true],
      ['x.zip!b.log', 1, undefined],
    ]);
  });
});

describe('containers inside containers', () => {
  it('names each layer, and a compressed archive once', async () => {
    const inner = gzipSync(tar([['logs/a.log', 'A']]));
    const { texts } = await open(
      zip([
        ['case/web01.tar.gz', inner],
        ['case/b.log.gz', gzipSync('B')],
      ]),
      'case.zip',
    );
    expect([...texts]).toEqual([
      ['case.zip!case/web01.tar.gz!logs/a.log', 'A'],
      ['case.zip!case/b.log.gz!b.log', 'B'],
    ]);
  });

  it('keeps the time of a file that was compressed inside an archive', async () => {
    const { evidence } = await open(tar([['b.log.gz', gzipSync('B')]], 1_700_000_000));
    expect(evidence[0]!.facts!.modified).toBe(1_700_000_000_000_000);
  });

  it('stops at a depth', async () => {
    let bytes: Uint8Array = Buffer.from('deep');
    for (let i = 0; i < 10; i++) bytes = gzipSync(bytes);
    const { texts, issues } = await open(bytes);
    expect(texts.size).toBe(0);
    expect(codes(issues)).toEqual(['CONTAINER_LIMIT']);
  });

  it('holds no more than one spool for each layer', async () => {
    const host = new TestHost();
    const inner = gzipSync(
      tar([
        ['a.gz', gzipSync('A')],
        ['b.gz', gzipSync('B')],
      ]),
    );
    const source = bytesSource(
      zip([
        ['1.tgz', inner],
        ['2.tgz', inner],
      ]),
    );
    const open: number[] = [];
    for await (const item of expand({ path: 'a', source }, host)) {
      if (item.kind === 'evidence') open.push(host.open);
    }
    expect(open).toEqual([3, 3, 3, 3]);
    expect(host.open).toBe(0);
  });

  it('frees its spools when nobody wants the rest', async () => {
    const host = new TestHost();
    const source = bytesSource(
      gzipSync(
        tar([
          ['a', 'A'],
          ['b', 'B'],
        ]),
      ),
    );
    for await (const item of expand({ path: 'a', source }, host)) {
      expect(item.kind).toBe('evidence');
      break;
    }
    expect(host.open).toBe(0);
  });
});

const origin = async (bytes: Uint8Array, path: string): Promise<unknown> =>
  (await open(bytes, path)).evidence.map((one) => one.origin);

describe('collections', () => {
  it('of UAC give host, time zone and original path', async () => {
    const name = 'uac-web01-linux-20240301060005.tar.gz';
    const { evidence } = await open(archive(name), `case/${name}`);
    expect(evidence.map((one) => one.origin!.originalPath)).toEqual([
      '/var/log/auth.log',
      null,
      null,
    ]);
    expect(evidence[0]!.origin).toEqual({
      collector: 'uac',
      host: 'web01',
      timeZone: 'Europe/Madrid',
      originalPath: '/var/log/auth.log',
    });
    const named = tar([
      ['[root]/etc/hostname', 'db7\n'],
      ['[root]/etc/timezone', 'Etc/UTC\n'],
    ]);
    expect(await origin(named, 'uac-other-linux-20240301060005.tar')).toEqual(
      ['/etc/hostname', '/etc/timezone'].map((originalPath) => ({
        collector: 'uac',
        host: 'db7',
        timeZone: 'Etc/UTC',
        originalPath,
      })),
    );
  });

  it('of UAC have no host where the file that should tell it tells something else', async () => {
    for (const text of ['cannot open: no such file\n', 'h'.repeat(300), '\u001b[31mh\n', '']) {
      const [first] = (await origin(tar([['[root]/etc/hostname', text]]), 'a.tar')) as {
        host: string;
      }[];
      expect(first!.host).toBeNull();
    }
  });

  it('of Velociraptor give the host and the decoded path', async () => {
    const bytes = zip([
      ['client_info.json', '{"Hostname": "FS02", "Fqdn": "FS02.corp.example"}'],
      ['uploads.json', '{}'],
      ['uploads/auto/C%3A/Windows/System32/winevt/Logs/Security.evtx', 'x'],
      ['uploads/ntfs/%5C%5C.%5CC%3A/$Extend/$UsnJrnl%3A$J', 'x'],
      ['uploads/file/var/log/100%.log', 'x'],
    ]);
    expect(await origin(bytes, 'Collection-old-2024-03-01T06_00_00Z.zip')).toEqual(
      [
        null,
        null,
        'C:\\Windows\\System32\\winevt\\Logs\\Security.evtx',
        'C:\\$Extend\\$UsnJrnl:$J',
        '/var/log/100%.log',
      ].map((originalPath) => ({
        collector: 'velociraptor',
        host: 'FS02.corp.example',
        timeZone: null,
        originalPath,
      })),
    );
    const nameless = zip([
      ['collection_context.json', '{}'],
      ['uploads/auto/etc/passwd', 'x'],
    ]);
    const [first] = (await origin(nameless, 'Collection-ws1_lan-2024-03-01T06_00_00Z.zip')) as {
      host: string;
    }[];
    expect(first!.host).toBe('ws1_lan');
  });

  it('of KAPE give the host and the path on its drive', async () => {
    const file = ['WKS-07/C/Windows/System32/winevt/Logs/Security.evtx', 'x'] as const;
    const expected = {
      collector: 'kape',
      timeZone: null,
      originalPath: 'C:\\Windows\\System32\\winevt\\Logs\\Security.evtx',
    };
    expect(await origin(zip([file]), 'a.zip')).toEqual([{ ...expected, host: 'WKS-07' }]);
    const plain = zip([['C/Users/ana/NTUSER.DAT', 'x']]);
    expect(await origin(plain, '2024-03-01T060000_WKS-08.zip')).toEqual([
      { ...expected, host: 'WKS-08', originalPath: 'C:\\Users\\ana\\NTUSER.DAT' },
    ]);
  });

  it('of KAPE and Velociraptor give what the hive says of host and time zone', async () => {
    const log = ['C/xampp/apache/logs/error.log', 'x'] as const;
    const named = { host: 'WKS-07.example.org', timeZone: 'Europe/Berlin' };
    const kape = zip([
      ['C/Windows/System32/config/SYSTEM', hostHive()],
      ['C/Users/a/b.log', 'x'],
      log,
    ]);
    const kapes = await origin(kape, '2024-03-01T060000_WKS-08.zip');
    expect(kapes).toMatchObject([named, named, named]);
    const velociraptor = (client: string): Uint8Array =>
      zip([
        ['uploads/ntfs/%5C%5C.%5CC%3A/Windows/System32/config/SYSTEM', hostHive()],
        ['client_info.json', client],
        ['uploads.json', '{}'],
      ]);
    const [nameless] = (await origin(velociraptor('{}'), 'Collection-x.zip')) as unknown[];
    expect(nameless).toMatchObject(named);
    const [client] = (await origin(velociraptor('{"Fqdn": "a.example"}'), 'a.zip')) as unknown[];
    expect(client).toMatchObject({ host: 'a.example', timeZone: 'Europe/Berlin' });
  });

  it('of nobody have no origin', async () => {
    expect(await origin(zip([['logs/a.log', 'x']]), 'a.zip')).toEqual([null]);
  });
});

describe('names', () => {
  it('stay inside', () => {
    const names = [
      '/etc/passwd',
      '../../x',
      'a/../b',
      'C:\\Users\\x',
      '..\\..\\x',
      './a//b/',
      '..',
      'a/../../b',
    ];
    expect(names.map((name) => [safeName(name).name, safeName(name).leadsOut])).toEqual([
      ['etc/passwd', false],
      ['x', true],
      ['b', false],
      ['Users/x', false],
      ['x', true],
      ['a/b', false],
      ['(no name)', true],
      ['b', true],
    ]);
  });

  it('that lead out are told, and the file is read all the same', async () => {
    for (const bytes of [tar([['../../etc/cron.d/x', 'X']]), zip([['../../etc/cron.d/x', 'X']])]) {
      const { texts, issues } = await open(bytes);
      expect([...texts]).toEqual([['a!etc/cron.d/x', 'X']]);
      expect(codes(issues)).toEqual(['CONTAINER_PATH']);
    }
  });
});

describe('bombs and damage', () => {
  it('unpacks no more than an honest container of this size holds', async () => {
    // Two layers: 1.5 GiB of zeros, then what is left of them.
    const zeros = gzipSync(new Uint8Array(64 * 1024 * 1024), { level: 9 });
    const entries = Array.from({ length: 24 }, (_, i) => [`${i}.gz`, zeros] as const);
    const host = new CountingHost();
    const issues: Issue[] = [];
    const source = bytesSource(gzipSync(zip(entries), { level: 9 }));
    for await (const item of expand({ path: 'bomb', source }, host)) {
      if (item.kind === 'issue') issues.push(item.issue);
    }
    expect(codes(issues)).toContain('CONTAINER_LIMIT');
    expect(host.spooled).toBeLessThan(1.1 * 1024 ** 3 + 250 * source.byteLength);
  });

  it('stops a member that is longer than it says', async () => {
    const bytes = zip([['a', 'A'.repeat(1000)]], { claimedSize: 10 });
    const { texts, issues } = await open(bytes);
    expect(codes(issues)).toEqual(['CONTAINER_LIMIT']);
    expect(texts.get('a!a')!.length).toBeLessThanOrEqual(1000);
  });

  it('keeps what comes before a cut', async () => {
    const gz = archive('auth.log.1.gz');
    const cut = await open(gz.subarray(0, gz.length / 2), 'auth.log.gz');
    const text = cut.texts.get('auth.log.gz!auth.log')!;
    expect(text.length).toBeGreaterThan(5000);
    expect(LOG.startsWith(text)).toBe(true);
    expect(codes(cut.issues)).toEqual(['CONTAINER_TRUNCATED']);

    const half = await open(archive('gnu.tar').subarray(0, 12_000));
    expect(codes(half.issues)).toContain('CONTAINER_TRUNCATED');
    expect(LOG.startsWith(half.texts.get('a![root]/var/log/auth.log')!)).toBe(true);

    const headless = await open(archive('infozip.zip').subarray(0, 12_000));
    expect(codes(headless.issues)).toEqual(['CONTAINER_TRUNCATED']);
  });

  it.each(['copy.7z', 'stored.zip', 'infozip.zip', 'deflate.7z'])(
    'tells that a checksum differs, and keeps what is there: %s',
    async (name) => {
      const told = await damagedInside(archive(name));
      expect(codes(told.issues)).toEqual(['CONTAINER_CHECKSUM']);
      expect(told.texts.size).toBe(3);
      expect(told.issues[0]).toMatchObject({ lost: true });
      expect(told.issues[0]!.evidence).toContain('a!');
    },
  );

  it('tells that the list of files of a 7z archive was changed', async () => {
    const bytes = archive('lzma.7z');
    bytes[bytes.length - 20] = bytes[bytes.length - 20]! ^ 1;
    expect(codes((await open(bytes)).issues)).toContain('CONTAINER_CHECKSUM');
  });

  it('refuses windows that are too large together, and coders in a circle', () => {
    const lzma = {
      method: '030101',
      properties: Uint8Array.of(93, 0, 0, 0, 10),
      inputs: 1,
      outputs: 1,
    };
    const bcj2 = { method: '0303011b', properties: new Uint8Array(0), inputs: 4, outputs: 1 };
    const bonds = [
      { input: 0, output: 1 },
      { input: 1, output: 2 },
    ];
    const folder = {
      coders: [bcj2, lzma, lzma],
      bonds,
      packedInputs: [4, 5, 2, 3],
      outputSizes: [2 ** 28, 2 ** 28, 2 ** 28],
      main: 0,
      size: 2 ** 28,
      digest: null,
      sizes: [],
      digests: [],
    };
    const { decompressors } = new TestHost();
    const packed = {
      source: bytesSource(new Uint8Array(0)),
      packedAt: 0,
      packedSizes: [1, 1, 1, 1],
      decompressors,
    };
    expect(() => unpackFolder({ ...packed, folder })).toThrow('windows of');
    const circle = {
      ...folder,
      outputSizes: [9, 9, 9],
      bonds: [
        { input: 0, output: 1 },
        { input: 4, output: 1 },
      ],
    };
    expect(() => unpackFolder({ ...packed, folder: circle })).toThrow('in a circle');
  });

  it('goes on after a damaged header of a tar archive', async () => {
    const bytes = tar([
      ['a', 'A'],
      ['b', 'B'],
      ['c', 'C'],
    ]);
    bytes[1024] = 0xff;
    const { texts, issues } = await open(bytes);
    expect([...texts.values()]).toEqual(['A', 'C']);
    expect(codes(issues)).toEqual(['CONTAINER_DAMAGED']);
  });

  it('survives any bytes', async () => {
    const names = [
      'gnu.tar',
      'pax.tar',
      'infozip.zip',
      'zip64.zip',
      'auth.log.1.gz',
      'auth.log.3.zst',
      'auth.log.2.xz',
      'lzma2.7z',
      'lzma.7z',
      'deflate.7z',
      ...FILTERED.map(([name]) => `filtered/${name}.7z`),
    ];
    let random = 2014;
    const next = (below: number): number => {
      random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
      return random % below;
    };
    for (let run = 0; run < 450; run++) {
      const bytes = archive(names[run % names.length]!);
      const changes = 1 + next(20);
      for (let i = 0; i < changes; i++) {
        const tail = next(2) === 0 ? Math.max(0, bytes.length - 1000) : 0;
        bytes[tail + next(bytes.length - tail)] = next(256);
      }
      await open(next(4) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes);
    }
  });
});

/** Told of the archive with one bit changed in the packed bytes of a file: the first at which what is said is just one thing, and about a checksum. */
async function damagedInside(bytes: Uint8Array): Promise<Told> {
  for (let at = 200; at < 4_000; at += 97) {
    const changed = bytes.slice();
    changed[at] = changed[at]! ^ 1;
    const told = await open(changed);
    if (codes(told.issues).join() === 'CONTAINER_CHECKSUM') return told;
  }
  throw new Error('no change that only a checksum shows');
}

/** Counts what is spooled and keeps its start only. */
class CountingHost extends TestHost {
  override async spool(bytes: AsyncIterable<Uint8Array>): ReturnType<TestHost['spool']> {
    const kept: Uint8Array[] = [];
    for await (const chunk of bytes) {
      this.spooled += chunk.length;
      if (kept.length < 1000) kept.push(chunk);
    }
    return { source: bytesSource(Buffer.concat(kept)), release: async () => {} };
  }
}
