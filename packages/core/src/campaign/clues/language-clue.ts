import type { Role } from '../../case/case-file.ts';
import { WRITTEN_KINDS, type WrittenKind } from '../../detect/clues/written-text.ts';
import type { Finding } from '../../detect/finding.ts';

/** Whose language a clue tells of: those who wrote for themselves. What is written for victims, or for a registry, tells of others. */
export type ClueSide = 'author';

/** A finding of kind `clue`, and where it was made. */
export interface ClueFinding {
  readonly finding: Finding;
  /** What the evidence comes from. */
  readonly role: Role | null;
  /** A finding of hiding tells of the same piece of evidence: its writers are operators. */
  readonly isOperators: boolean;
}

export interface LanguageClue {
  /** Of the finding. */
  readonly id: string;
  readonly language: string;
  readonly variant: string | null;
  /** `null`: nobody knows whose: no claim. */
  readonly side: ClueSide | null;
  /** Host, or the path of the evidence. */
  readonly source: string;
  readonly path: string;
  /** Each as it was written, some of them. */
  readonly texts: readonly string[];
  readonly words: string;
}

const OPERATORS: ReadonlySet<Role | null> = new Set(['command-server', 'seized-server']);

/** An honest server in its own language is no clue to anybody: only what operators' machines hold is theirs. */
export function isOfOperators({ role, isOperators }: Omit<ClueFinding, 'finding'>): boolean {
  return OPERATORS.has(role) || (role === null && isOperators);
}

export function languageClue({ finding, role, isOperators }: ClueFinding): LanguageClue {
  const { id, matched, source, locators } = finding;
  const side = isOfOperators({ role, isOperators }) ? 'author' : null;
  return {
    id,
    language: matched['language'] ?? 'unknown',
    variant: matched['variant'] ?? null,
    side,
    source: source.host ?? source.id,
    path: locators[0]?.evidence ?? source.id,
    texts: WRITTEN_KINDS.flatMap((kind) => textsOf(kind, matched)),
    words: matched['words'] ?? '',
  };
}

function textsOf(kind: WrittenKind, matched: Finding['matched']): string[] {
  return matched[`${kind}s`]?.split(' | ') ?? [];
}
