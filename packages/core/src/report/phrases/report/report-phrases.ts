import type { Role } from '../../../case/case-file.ts';

/** Headings and sentences of the whole report, in one language. */
export interface ReportPhrases {
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
  readonly reasons: Readonly<Record<string, string>>;
  readonly madeBy: (version: string) => string;
  readonly publicNote: string;
  /** Between a word and what it is about. */
  readonly colon: string;
  readonly untranslated: string | null;
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
