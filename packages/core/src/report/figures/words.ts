/** What figures say, in one language. */
export interface FigureWords {
  readonly solid: string;
  readonly claimed: string;
  readonly evidenceEnds: string;
  readonly more: (count: number) => string;
  readonly what: string;
  readonly lane: string;
  readonly first: string;
  readonly last: string;
  readonly kind: string;
  readonly findings: string;
  readonly country: string;
  readonly noVictims: string;
  readonly region: string;
  readonly notPlaced: (codes: string) => string;
  readonly month: string;
  readonly fresh: string;
  readonly seen: string;
  readonly lost: string;
  readonly tactic: string;
  readonly technique: string;
  readonly name: string;
  readonly counted: string;
  readonly sources: string;
  readonly weak: string;
  readonly notSeen: (tactics: string) => string;
  readonly offset: string;
  readonly bytes: string;
  readonly text: string;
  readonly broken: string;
  readonly sameLines: (count: string) => string;
}
