import type { Kept } from '../../detector.ts';
import type { ListFacts } from '../access-finding.ts';
import type { IncludePlace, Reading } from '../access-rule.ts';
import type { DirectiveFacts } from '../read/reader.ts';

/** A configuration that others may include, or that includes others. */
export interface ConfigurationTrace {
  readonly kind: 'configuration';
  readonly server: string;
  /** As `DirectiveKeeper` packs them; `null` where they are too many, and were judged by themselves. */
  readonly directives: string | null;
  readonly told: ListFacts;
}

export type Configuration = Kept<ConfigurationTrace>;

/** UTF-16 units of one configuration that are kept; a list of 8,000 networks fits. What is longer is a published list. */
const MAX_KEPT = 262_144;

type Row = readonly [
  offset: number,
  record: number | null,
  line: number,
  name: string,
  values: readonly string[],
  scope: number,
];

/** Keeps the directives of one configuration as text, which takes little more room than the configuration. */
export class DirectiveKeeper {
  private readonly rows: string[] = [];
  private readonly scopes = new Map<string, number>();
  private size = 0;

  add({ offset, record, line, name, arguments: values, scope }: DirectiveFacts): void {
    if (this.size > MAX_KEPT) return;
    const row: Row = [offset, record, line, name, values, this.scopeOf(scope)];
    const text = JSON.stringify(row);
    this.size += text.length + 1;
    this.rows.push(text);
  }

  /** @returns `null` when they are too many */
  pack(): string | null {
    if (this.size > MAX_KEPT) return null;
    return `[[${[...this.scopes.keys()].join()}],[${this.rows.join()}]]`;
  }

  private scopeOf(scope: readonly string[]): number {
    const text = JSON.stringify(scope);
    const known = this.scopes.get(text);
    if (known !== undefined) return known;
    this.size += text.length + 1;
    this.scopes.set(text, this.scopes.size);
    return this.scopes.size - 1;
  }
}

/** The directives of a configuration, as one that stands by itself or in the place where another includes it. */
export function directivesOf(
  packed: string,
  file: string,
  from: IncludePlace | null,
): DirectiveFacts[] {
  const [scopes, rows] = JSON.parse(packed) as [string[][], Row[]];
  const reading: Reading = { file, from };
  const around = from?.scope ?? [];
  const scopesHere = scopes.map((scope) => [...around, ...scope]);
  return rows.map(([offset, record, line, name, values, scope]) => {
    return { reading, offset, record, line, name, arguments: values, scope: scopesHere[scope]! };
  });
}
