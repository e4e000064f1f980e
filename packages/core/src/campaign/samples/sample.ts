import type { Role } from '../../case/case-file.ts';
import type { Finding } from '../../detect/finding.ts';
import { baseName } from '../../evidence/base-name.ts';
import { compileTraces, type TraceSet } from '../implants/host-traces.ts';
import type { ImplantProfile, TraceKind } from '../implants/profile.ts';

/** What a program's headers say, and what people say of the evidence that it is. */
export interface ProgramFinding {
  readonly finding: Finding;
  readonly role: Role | null;
  /** By the case file. */
  readonly profile: string | null;
  readonly family: string | null;
}

/** A program that is of a campaign. */
export interface Sample {
  /** Of the finding. */
  readonly id: string;
  /** What its maker called it, else what the file is called. */
  readonly name: string;
  readonly path: string;
  /** Fields of the finding. */
  readonly said: Finding['matched'];
  /** Id of the implant profile; `null`: not known. */
  readonly profile: string | null;
  readonly family: string | null;
}

/** What a profile can know of a program by itself: by the end of its path, its signer, or a text in it. */
const TRACES: readonly (readonly [kind: TraceKind, field: string])[] = [
  ['file', 'path'],
  ['signer', 'signer'],
  ['string', 'pdb'],
  ['string', 'OriginalFileName'],
];
/** Where programs lie that are of no campaign, whatever they are called. */
const NEVER: ReadonlySet<Role | null> = new Set<Role>(['reference']);

/**
 * The programs that are of a campaign: those that the case file calls samples, and those that a profile knows by what hardly anything else has. All others are
 * somebody's honest programs, and tell nothing.
 */
export function samplesIn(
  programs: readonly ProgramFinding[],
  profiles: readonly ImplantProfile[],
): Sample[] {
  const traces = compileTraces(profiles);
  return programs.flatMap((program) => {
    const { finding, role } = program;
    const known = NEVER.has(role) ? null : knownBy(finding, traces);
    if (role !== 'sample' && known === null) return [];
    const { matched: said, id } = finding;
    const path = said['path'] ?? finding.source.id;
    return [
      {
        id,
        name: said['OriginalFileName'] ?? said['export_name'] ?? baseName(path),
        path,
        said,
        profile: program.profile ?? known?.profile ?? null,
        family: program.family ?? known?.family ?? null,
      },
    ];
  });
}

function knownBy(
  { matched }: Finding,
  traces: TraceSet,
): { readonly profile: string; readonly family: string | null } | null {
  const found = TRACES.flatMap(([kind, field]) => {
    const text = matched[field];
    if (text === undefined) return [];
    // Collections write the paths of Windows with the slashes of the system at hand.
    return traces.find(kind, kind === 'file' ? text.replaceAll('/', '\\') : text, null);
  }).filter(({ trace: { weight } }) => weight !== 'weak');
  const [first] = found;
  // What two campaigns have is of neither, for sure.
  if (first === undefined || found.some(({ profile }) => profile.id !== first.profile.id))
    return null;
  const family = found.find(({ trace }) => trace.family !== null)?.trace.family ?? null;
  return { profile: first.profile.id, family };
}
