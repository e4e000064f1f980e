/** Of each key what is said; keys are those of the model. */
type ByKey = Readonly<Record<string, string>>;
type Counted = (number: number) => string;

export type ChapterId =
  | 'brief'
  | 'judgements'
  | 'glance'
  | 'advice'
  | 'where'
  | 'timeline'
  | 'victims'
  | 'sought'
  | 'infrastructure'
  | 'techniques'
  | 'hiding'
  | 'clues'
  | 'other'
  | 'limits'
  | 'indicators'
  | 'findings'
  | 'evidence';

/** What the page itself says, in one language; what the case says comes from the model. */
export interface HtmlWords {
  readonly kicker: string;
  readonly skip: string;
  readonly contents: string;
  readonly cutOff: (time: string) => string;
  readonly noCutOff: string;
  readonly audience: { readonly public: string; readonly restricted: string };
  readonly tlp: string;
  readonly chapters: Readonly<Record<ChapterId, string>>;
  readonly briefProofs: string;
  readonly noJudgements: string;
  readonly fact: string;
  readonly confidence: (word: string) => string;
  readonly signedBy: (name: string) => string;
  readonly assumptions: string;
  readonly alternatives: string;
  readonly wouldChange: string;
  readonly weighed: string;
  readonly ach: (question: string) => string;
  readonly achHow: string;
  readonly evidenceRow: string;
  readonly weight: string;
  readonly against: string;
  readonly readings: ByKey;
  readonly asTable: string;
  readonly rows: Counted;
  readonly moreRows: Counted;
  readonly findings: Counted;
  readonly findingsHead: string;
  readonly more: Counted;
  readonly unknownValue: string;
  readonly unknown: string;
  readonly inAll: (length: string) => string;
  readonly proofHead: string;
  readonly noProof: string;
  readonly aboutBytes: (evidence: string) => string;
  /** Numbers that stand first, by the question that they answer. */
  readonly glance: ByKey;
  readonly glanceHow: string;
  readonly indicator: Readonly<
    Record<'kind' | 'value' | 'why' | 'first' | 'last' | 'victims' | 'confidence', string>
  >;
  readonly indicatorsHow: string;
  readonly finding: Readonly<Record<'id' | 'time' | 'source' | 'what' | 'proof' | 'level', string>>;
  readonly considered: string;
  readonly byte: string;
  readonly record: string;
  readonly findingsHow: string;
  readonly custody: Readonly<
    Record<'path' | 'role' | 'size' | 'sha256' | 'events' | 'span' | 'state', string>
  >;
  readonly readWhole: string;
  readonly sameAs: (path: string) => string;
  readonly damage: string;
  readonly notCollected: string;
  readonly allRoles: string;
  readonly failures: string;
  readonly noFailures: string;
  readonly peoplesNotes: string;
  readonly signedHead: string;
}
