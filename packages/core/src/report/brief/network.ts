import { SOURCE_BASES } from '../../campaign/victims/section-parts.ts';
import type { Statement } from '../../campaign/statement.ts';
import { sectorIn } from '../phrases/kinds.ts';
import { countryIn, listIn } from '../phrases/words.ts';
import { oneLine } from '../text.ts';
import type { Part } from './part.ts';
import { BRIEF_PHRASES } from './phrases/index.ts';
import type { CountedWhere } from './phrases/brief-phrases.ts';
import { sentence, type SentenceText } from './sentence.ts';

/** Countries and sectors that a sentence names. */
const MAX_NAMED = 5;
const MAX_SECTORS = 6;

/** What is judged of a campaign that is no ordinary crime. */
export const STATE = 'state-level';

interface Count {
  readonly value: number;
  readonly where: CountedWhere;
  /** The number, and the answers that prove it. */
  readonly statements: readonly Statement[];
}

/** How many victims in how many countries and which sectors: the largest number that one basis gives, never a sum. */
export function network(part: Part): SentenceText | null {
  const { language } = part;
  const phrases = BRIEF_PHRASES[language];
  const count = countOf(part);
  if (count === null) return null;
  const countries = countriesOf(part, count.where);
  const sectors = sectorsOf(part);
  const placed = typeof countries?.value === 'number' ? countries.value : 0;
  const named = namedCountries(part, count.where).map((code) => countryIn(language, code));
  const text = [
    phrases.network({
      name: part.name === null ? null : oneLine(part.name),
      isEspionage: isAboveCrime(part),
      isInternational: placed > 1,
      victims: count.value,
    }),
    placed === 0
      ? ''
      : phrases.inCountries(
          placed,
          named.length === 0 ? null : listIn(language, named),
          named.length === placed,
        ),
    '. ',
    phrases.basis(count.where),
    sectors.named.length === 0 ? '' : ` ${phrases.sectors(listIn(language, sectors.named))}`,
  ].join('');
  return sentence(text, {
    statements: [...count.statements, ...(countries === null ? [] : [countries]), ...sectors.told],
  });
}

function isAboveCrime(part: Part): boolean {
  const state = part.judgement(STATE);
  return (
    state !== null && ['likely', 'very likely', 'almost certain'].includes(state.likelihood ?? '')
  );
}

function countOf(part: Part): Count | null {
  const each = part.proven('victims-ids').filter(({ value }) => Number(value) > 0);
  const together = part.told('victims-together-ids')[0];
  if (together !== undefined && each.length > 0)
    return { value: Number(together.value), where: 'together', statements: [together, ...each] };
  const [most] = each.toSorted((a, b) => Number(b.value) - Number(a.value));
  if (most !== undefined)
    return { value: Number(most.value), where: sourceOf(most), statements: [most] };
  const [machines] = part.proven('victims-hosts').filter(({ value }) => Number(value) > 0);
  return machines === undefined
    ? null
    : { value: Number(machines.value), where: 'machines', statements: [machines] };
}

function sourceOf({ basis }: Statement): CountedWhere {
  const sources = ['log', 'sinkhole', 'host'] as const;
  return sources.find((each) => basis.endsWith(SOURCE_BASES[each])) ?? 'unstated';
}

function countriesOf(part: Part, where: CountedWhere): Statement | null {
  if (where === 'together') return part.told('countries-together')[0] ?? null;
  if (where === 'machines') return part.proven('countries-hosts')[0] ?? null;
  return part.proven('countries-of-ids').find((each) => sourceOf(each) === where) ?? null;
}

function namedCountries(part: Part, where: CountedWhere): string[] {
  const table = part.table(`countries-${where === 'together' ? 'log' : where}`);
  const codes = (table?.rows ?? []).flatMap(({ cells: [code] }) =>
    typeof code === 'string' && /^[A-Z]{2}$/.test(code) ? [code] : [],
  );
  return codes.slice(0, MAX_NAMED);
}

/** Sectors by how many organisations or machines are in them, whatever the source. */
function sectorsOf(part: Part): { readonly named: string[]; readonly told: readonly Statement[] } {
  const told = [...part.proven('sectors-of-organisations'), ...part.proven('sectors-of-hosts')];
  const most = new Map<string, number>();
  for (const { value } of told) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [sector, count] of Object.entries(value))
      most.set(sector, Math.max(count, most.get(sector) ?? 0));
  }
  const sorted = [...most].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const named = sorted.flatMap(([sector]) => sectorIn(part.language, sector) ?? []);
  return { named: named.slice(0, MAX_SECTORS), told };
}
