import type { Logsource } from '@unmask/sigma';
import { isoTime } from '../../report/time.ts';
import type { Evidence, Format, Item } from '../format.ts';
import { type Fields, TextEvent } from '../text/event.ts';
import { undated } from '../text/line-format.ts';
import { type DebugFacts, readDebug } from './debug.ts';
import { readExports, type ExportFacts } from './exports.ts';
import { DIRECTORIES, findPe, type PeHeader, readHeader } from './header.ts';
import { languageTag, tellsLanguage } from './language-id.ts';
import { readResources, type ResourceFacts } from './resources.ts';
import { readSignature, type SignatureFacts } from './signature.ts';

const EXECUTABLE: Logsource = { category: 'executable' };
/** `e_lfanew` of most is below 0x200; programs that hide it further behind are not recognised. */
const HEAD_BYTES = 8_192;

/** Stores of Windows and of installed software: nobody's sample, and up to a hundred thousand files of a disk. */
const INSTALLED =
  /(?:^|[/\\!])(?:windows[/\\](?:winsxs|servicing|assembly|installer|softwaredistribution|microsoft\.net|systemapps)|program files(?: \(x86\))?|node_modules|site-packages|dist-packages)[/\\]/i;

const MACHINES: Readonly<Record<number, string>> = {
  0x014c: 'x86',
  0x8664: 'x64',
  0x01c4: 'arm',
  0xaa64: 'arm64',
  0x0200: 'ia64',
};
const SUBSYSTEMS: Readonly<Record<number, string>> = {
  1: 'native',
  2: 'windows',
  3: 'console',
  10: 'efi',
  11: 'efi',
  12: 'efi',
};
const DLL = 0x2000;
const ALL_ONES = 0xffff_ffff;

/** What version resources say, by the names that Sysmon gives them. */
const VERSION_NAMES: Readonly<Record<string, string>> = {
  CompanyName: 'Company',
  FileDescription: 'Description',
  ProductName: 'Product',
  OriginalFilename: 'OriginalFileName',
};
const VERSION_TEXTS = [
  'CompanyName',
  'FileDescription',
  'FileVersion',
  'InternalName',
  'LegalCopyright',
  'OriginalFilename',
  'ProductName',
  'ProductVersion',
  'Comments',
  'PrivateBuild',
  'SpecialBuild',
] as const;

/**
 * Windows programs, libraries and drivers: their headers, of which one event tells who built them, when and where as far as they say. Nothing in them is run
 * or kept. Documented in `docs/formats/pe.md`.
 */
export const PE: Format = {
  id: 'pe',
  title: 'a Windows program (PE)',
  extensions: ['.exe', '.dll', '.sys'],
  detect: (head, name) => findPe(head) !== null && !INSTALLED.test(name),
  parts: (source) => [{ start: 0, end: source.byteLength }],
  read: readProgram,
};

async function* readProgram(evidence: Evidence): AsyncGenerator<Item[]> {
  const { path, source, origin } = evidence;
  const at = findPe(await source.read(0, HEAD_BYTES));
  const header = at === null ? null : await readHeader(source, at);
  if (header === null) {
    const what = 'the headers of a program break off';
    const issue = {
      code: 'PE_TRUNCATED',
      evidence: path,
      what,
      offset: at ?? 0,
      need: null,
      have: source.byteLength,
      record: null,
      lost: true,
    };
    yield [{ kind: 'issue', issue }];
    return;
  }
  const facts: ProgramFacts = {
    header,
    exports: await readExports(source, header),
    debug: await readDebug(source, header),
    resources: await readResources(source, header),
    signature: await readSignature(source, header),
  };
  const { time, from } = undated(evidence);
  const place = { evidence: path, platform: 'windows', host: origin?.host ?? null };
  const event = new TextEvent(time, EXECUTABLE, place, { offset: header.stampAt }, () =>
    fieldsOf(facts, origin?.originalPath ?? path, from),
  );
  yield [{ kind: 'event', event }];
}

interface ProgramFacts {
  readonly header: PeHeader;
  readonly exports: ExportFacts;
  readonly debug: DebugFacts;
  readonly resources: ResourceFacts;
  readonly signature: SignatureFacts;
}

function fieldsOf(facts: ProgramFacts, path: string, timeFrom: string): Fields {
  const { header, exports, debug, resources, signature } = facts;
  const { signer } = signature;
  const given: readonly (readonly [string, string | number | boolean | string[] | null])[] = [
    ['path', path],
    ['time_from', timeFrom],
    ['machine', MACHINES[header.machine] ?? `0x${header.machine.toString(16)}`],
    ['subsystem', SUBSYSTEMS[header.subsystem] ?? String(header.subsystem)],
    ['library', (header.characteristics & DLL) !== 0],
    ['managed', (header.directories[DIRECTORIES.clr]?.size ?? 0) > 0],
    ['linker', header.linker],
    ['compiled', stampText(header.stamp)],
    ['compiled_stamp', header.stamp],
    ['reproducible', debug.isReproducible],
    ['debug_compiled', innerStamp(debug.stamp)],
    ['export_compiled', innerStamp(exports.stamp)],
    ['resource_compiled', innerStamp(resources.stamp)],
    ['export_name', exports.name],
    ['pdb', debug.pdb],
    ['pdb_offset', debug.pdbAt],
    ['version_offset', resources.versionAt],
    [
      'resource_languages',
      resources.languages.map(({ type, language }) => `${type} ${languageTag(language)}`),
    ],
    [
      'version_languages',
      (resources.version?.translations ?? []).map(
        ([language, page]) => `${languageTag(language)} ${page}`,
      ),
    ],
    ['told_languages', toldLanguages(resources)],
    ...VERSION_TEXTS.map(
      (key) => [VERSION_NAMES[key] ?? key, resources.version?.texts.get(key) ?? null] as const,
    ),
    ['signed', signature.isSigned],
    ['signer', signer === null ? null : (signer.commonName ?? signer.organisation)],
    ['signer_subject', signer?.subject ?? null],
    ['signer_issuer', signer?.issuer ?? null],
    ['signer_serial', signer?.serial ?? null],
    ['signer_from', signer === null ? null : isoTime(signer.from)],
    ['signer_until', signer === null ? null : isoTime(signer.until)],
  ];
  return new Map(given.filter(([, value]) => isSaid(value)));
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Languages of resources that say something of who built, each once. */
function toldLanguages({ languages, version }: ResourceFacts): string[] {
  const ids = [
    ...languages.map(({ language }) => language),
    ...(version?.translations ?? []).map(([language]) => language),
  ];
  return [...new Set(ids.filter(tellsLanguage).map(languageTag))].toSorted();
}

/** Most linkers fill the other stamps with zeros or ones where they have nothing to say. */
function innerStamp(stamp: number | null): string | null {
  return stamp === null || stamp === 0 || stamp === ALL_ONES ? null : stampText(stamp);
}

function stampText(stamp: number): string {
  return isoTime(stamp * 1_000_000);
}
