import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tar } from '../../../core/test/evidence/container/write.ts';
import { hostHive } from '../../../core/test/evidence/registry/host-hive.ts';
import { temporaryFolder } from '../temporary.ts';
import { linesOf, unmask } from './unmask.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

function folderOf(name: string, files: Files): string {
  const folder = join(temporaryFolder(), name);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Time and host of every event, and the file's path below the folder. */
async function hostsIn(folder: string, cwd?: string): Promise<string[]> {
  const options = cwd === undefined ? {} : { cwd };
  const ran = await unmask(['events', folder, '--format', 'csv'], options);
  expect(ran.code).toBe(0);
  return linesOf(ran.stdout)
    .slice(1)
    .map((row) => row.split(',', 2))
    .map(([time, host]) => `${time!.slice(0, 16)} ${host}`);
}

/** One login record, as `docs/formats/utmp.md` shows it. */
function login(seconds: number): Uint8Array {
  const record = Buffer.alloc(384);
  record.writeInt16LE(7, 0);
  record.write('pts/0', 8);
  record.write('alice', 44);
  record.write('198.51.100.7', 76);
  record.writeInt32LE(seconds, 340);
  return record;
}

const SYSLOG = '[Mon Oct 28 17:20:15 2013] [notice] x\n';
const ACCESS = '::1 - - [28/Oct/2013:17:20:14 +0100] "GET / HTTP/1.1" 200 1\n';

describe('a collection in a folder', () => {
  const UAC: Files = {
    '[root]/etc/hostname': 'web1\n',
    '[root]/root/.bash_history': '#1382980814\nls\n',
    '[root]/var/log/apache2/access.log': ACCESS,
    '[root]/var/log/apache2/error.log': SYSLOG,
    '[root]/var/log/apache2/error.log.1.gz': gzipSync(SYSLOG),
    '[root]/var/log/wtmp': login(1_382_980_814),
    'live_response/system/timedatectl.txt': 'Time zone: Europe/Madrid (CET, +0100)\n',
  };

  it('of UAC gives host and time zone, from wherever it is read', async () => {
    const folder = folderOf('uac-other-linux-20240301060005', UAC);
    const expected = Array.from({ length: 5 }, () => '2013-10-28T16:20 web1');
    expected[0] = '2013-10-28T17:20 web1';
    expected[4] = '2013-10-28T17:20 web1';
    expect(await hostsIn(folder)).toEqual(expected);
    expect(await hostsIn(dirname(folder))).toEqual(expected);
    expect(await hostsIn('.', join(folder, '[root]'))).toEqual(expected);
  });

  it('gives what its archive gives', async () => {
    const folder = folderOf('uac-other-linux-20240301060005', UAC);
    const members = Object.entries(UAC).map(([name, content]) => [name, content] as const);
    const archive = `${folder}.tar.gz`;
    writeFileSync(archive, gzipSync(tar(members)));
    expect(await hostsIn(archive)).toEqual(await hostsIn(folder));
  });

  it('of UAC is called by the name of the folder where nothing else tells', async () => {
    const files = { '[root]/var/log/apache2/access.log': ACCESS };
    const named = folderOf('uac-db7-linux-20240301060005', files);
    expect(await hostsIn(named)).toEqual(['2013-10-28T16:20 db7']);
    const unnamed = folderOf('case', files);
    expect(await hostsIn(unnamed)).toEqual(['2013-10-28T16:20 ']);
  });

  it('says nothing of the machine at hand, to which a link may lead', async () => {
    const folder = folderOf('case', { '[root]/var/log/apache2/access.log': ACCESS });
    mkdirSync(join(folder, '[root]/etc'));
    symlinkSync('/etc/hostname', join(folder, '[root]/etc/hostname'));
    expect(await hostsIn(folder)).toEqual(['2013-10-28T16:20 ']);
  });

  it('of Velociraptor gives the host', async () => {
    const folder = folderOf('Collection-old-2024-03-01T06_00_00Z', {
      'client_info.json': '{"Hostname": "FS02"}',
      'uploads.json': '{}',
      'uploads/auto/var/log/apache2/access.log': ACCESS,
    });
    expect(await hostsIn(folder)).toEqual(['2013-10-28T16:20 FS02']);
    const lookalike = folderOf('site', { 'uploads/auto/access.log': ACCESS });
    expect(await hostsIn(lookalike)).toEqual(['2013-10-28T16:20 ']);
  });

  it('of KAPE gives the host where the folder is called by it', async () => {
    const files = { 'C/inetpub/logs/access.log': ACCESS };
    const folder = folderOf('2024-03-01T060000_WKS-08', files);
    expect(await hostsIn(folder)).toEqual(['2013-10-28T16:20 WKS-08']);
    expect(await hostsIn(folderOf('case', files))).toEqual(['2013-10-28T16:20 ']);
  });

  it('of KAPE and Velociraptor gives the host and the zone that its hive tells', async () => {
    const hive = { 'C/Windows/System32/config/SYSTEM': hostHive() };
    const kape = folderOf('case', { ...hive, 'C/Users/web/logs/error.log': SYSLOG });
    const local = '2013-10-28T16:20 WKS-07.example.org';
    expect(await hostsIn(kape)).toContain(local);
    const uploads = 'uploads/auto/C%3A';
    const velociraptor = folderOf('Collection-x', {
      'uploads.json': '{}',
      [`${uploads}/Windows/System32/config/SYSTEM`]: hostHive(),
      [`${uploads}/xampp/apache/logs/error.log`]: SYSLOG,
    });
    expect(await hostsIn(velociraptor)).toContain(local);
    expect(await hostsIn(join(velociraptor, uploads, 'xampp'))).toEqual([local]);
  });

  it('is told apart from the one beside it', async () => {
    const folder = folderOf('cases', {
      'a/[root]/etc/hostname': 'web1\n',
      'a/[root]/var/log/access.log': ACCESS,
      'b/[root]/etc/hostname': 'web2\n',
      'b/[root]/var/log/access.log': ACCESS,
      'c/access.log': ACCESS,
    });
    expect((await hostsIn(folder)).map((row) => row.slice(17))).toEqual(['web1', 'web2', '']);
  });
});
