import type { ReportIndicator } from './model.ts';

const NETWORK_KINDS: ReadonlySet<string> = new Set(['domain', 'address', 'url', 'email']);
/** Values that are looked for in running text; real cases have some hundreds. */
const MAX_VALUES = 5_000;

/**
 * Makes an address, a domain, a URL or a mail address unusable by mistake, the way everybody reads: `hxxp://example[.]com`, `a[@]example[.]com`,
 * `2001[:]db8[:]:7`.
 */
export function defang(value: string): string {
  return value
    .replace(/^http/i, (scheme) => (scheme === 'HTTP' ? 'HXXP' : 'hxxp'))
    .replaceAll('@', '[@]')
    .replaceAll('.', '[.]')
    .replace(/(?<=[0-9a-f]):(?=[0-9a-f:])/gi, (colon, _, all: string) =>
      all.includes('//') ? colon : '[:]',
    );
}

/** The value of an indicator as it may stand in a text: hashes, paths and the like stay as they are. */
export function defangedValue({ kind, value }: Pick<ReportIndicator, 'kind' | 'value'>): string {
  return NETWORK_KINDS.has(kind) ? defang(value) : value;
}

/** As `defang`, for the values of indicators wherever they stand in a text. */
export function defanger(indicators: readonly ReportIndicator[]): (text: string) => string {
  const values = indicators
    .filter(({ kind, value }) => NETWORK_KINDS.has(kind) && value.length > 3)
    .map(({ value }) => value)
    .slice(0, MAX_VALUES)
    .toSorted((a, b) => b.length - a.length);
  if (values.length === 0) return (text) => text;
  const any = new RegExp(
    values.map((value) => value.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)).join('|'),
    'gi',
  );
  return (text) => text.replace(any, defang);
}
