import type { Role } from '../../../case/case-file.ts';

/** Headings and sentences of the whole report, in one language. */
export interface ReportPhrases {
  readonly parts: Readonly<
    Record<
      | 'judgements'
      | 'summary'
      | 'glance'
      | 'scope'
      | 'narrative'
      | 'attribution'
      | 'limits'
      | 'advice'
      | 'indicators'
      | 'findings'
      | 'custody'
      | 'method',
      string
    >
  >;
  /** By the id of a section, without its campaign. */
  readonly sections: Readonly<Record<string, string>>;
  /** By the id of a table, without its source. */
  readonly tables: Readonly<Record<string, string>>;
  /** By the id of a source of victims. */
  readonly sources: Readonly<Record<string, string>>;
  /** By the id of a column. */
  readonly columns: Readonly<Record<string, string>>;
  /** What a question asks for. */
  readonly questions: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly words: Readonly<
    Record<
      | 'answer'
      | 'question'
      | 'basis'
      | 'notes'
      | 'evidence'
      | 'unknown'
      | 'assumptions'
      | 'alternatives'
      | 'wouldChange'
      | 'against'
      | 'weight'
      | 'consistent'
      | 'inconsistent'
      | 'neutral'
      | 'kind'
      | 'value'
      | 'first'
      | 'last'
      | 'why'
      | 'seenBy'
      | 'path'
      | 'size'
      | 'read'
      | 'notRead'
      | 'time'
      | 'source'
      | 'rule'
      | 'confidence'
      | 'level'
      | 'summary'
      | 'proof'
      | 'claimed'
      | 'signedBy'
      | 'dash',
      string
    >
  >;
  readonly reasons: Readonly<Record<string, string>>;
  readonly cutOff: (day: string) => string;
  readonly madeBy: (version: string) => string;
  readonly publicNote: string;
  /** Between a word and what it is about. */
  readonly colon: string;
  readonly untranslated: string | null;
  readonly findingCount: (count: number) => string;
  readonly more: (count: number) => string;
  readonly notCollected: (roles: string) => string;
  readonly notReadCount: (count: number) => string;
  readonly damagedCount: (count: number) => string;
  /** What always limits what can be said. */
  readonly limits: readonly string[];
  readonly noSignature: string;
  readonly advice: {
    readonly block: (count: number) => string;
    readonly hunt: string;
    readonly tellVictims: (count: number) => string;
    readonly shipLogs: string;
    readonly keepServers: string;
    readonly doNotVisit: string;
    readonly watchReturn: string;
  };
  readonly verify: string;
}
