import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Adds to `package-lock.json` the optional packages of other platforms that `npm install` left out. A registry mirror that
 * lacks a binary for some platform makes npm forget it, and `npm ci` then calls the lock out of sync and stops. Run it after every
 * change of dependencies.
 */

interface LockedPackage {
  readonly version?: string;
  readonly license?: string | undefined;
  readonly dev?: boolean | undefined;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const LOCK = 'package-lock.json';
const EXACT = /^\d+\.\d+\.\d+$/;
const OPERATING_SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x'];

const lock = JSON.parse(readFileSync(LOCK, 'utf8')) as { packages: Record<string, LockedPackage> };
const known = new Set(Object.keys(lock.packages));
for (const [path, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (known.has(place) || known.has(`${path}/${place}`) || !EXACT.test(version)) continue;
    lock.packages[place] = {
      version,
      ...platform(name),
      license: parent.license,
      dev: parent.dev,
      optional: true,
    };
    console.log(`added ${name} ${version}`);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);

/** From a name such as `@scope/binding-linux-arm64-musl`. */
function platform(name: string): { os: string[]; cpu: string[]; libc?: string[] } {
  const words = name.split(/[/-]/);
  const os = OPERATING_SYSTEMS.filter((word) => words.includes(word));
  const cpu = PROCESSORS.filter((word) => words.includes(word));
  if (!os.includes('linux')) return { os, cpu };
  return { os, cpu, libc: [words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'] };
}
