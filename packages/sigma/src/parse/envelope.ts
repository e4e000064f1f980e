/** What every Sigma document says about itself. Sigma specification 2.1, rule fields. */
import { MAX_DESCRIPTION_LENGTH, MAX_TITLE_LENGTH } from '../limits.ts';
import { quote } from '../quote.ts';
import { type Envelope, LEVELS, STATUSES } from '../rule.ts';
import type { MapNode, YamlNode } from '../yaml.ts';
import {
  findText,
  findTexts,
  findValue,
  nameIn,
  type ParseContext,
  placeOf,
  reportKind,
  requireValue,
  textOf,
} from './nodes.ts';

const RELATIONS = ['derived', 'obsolete', 'merged', 'renamed', 'similar'] as const;

const OWN_TAXONOMY = 'sigma';

/** Reads the descriptive keys. Of these only the title can cost the rule; a doubtful one is `null` with a warning. */
export function readEnvelope(map: MapNode, context: ParseContext): Envelope {
  const titleNode = requireValue(map, 'title', context);
  return {
    file: context.file,
    span: placeOf(titleNode ?? map),
    title: readTitle(titleNode, context),
    id: findText(map, 'id', context),
    name: findText(map, 'name', context),
    status: readName(map, 'status', STATUSES, context),
    level: readName(map, 'level', LEVELS, context),
    description: readDescription(map, context),
    author: findTexts(map, 'author', context).join(', ') || null,
    date: readDate(map, 'date', context),
    modified: readDate(map, 'modified', context),
    license: findText(map, 'license', context),
    references: findTexts(map, 'references', context),
    tags: findTexts(map, 'tags', context),
    falsepositives: findTexts(map, 'falsepositives', context),
    related: readRelated(map, context),
    taxonomy: readTaxonomy(map, context),
  };
}

function readTitle(node: YamlNode | null, context: ParseContext): string {
  const title = (node === null ? null : textOf(node, 'title', context)) ?? '';
  if (title.length > MAX_TITLE_LENGTH) reportLength(node!, 'title', MAX_TITLE_LENGTH, context);
  return title;
}

function readDescription(map: MapNode, context: ParseContext): string | null {
  const node = findValue(map, 'description');
  const description = node === null ? null : textOf(node, 'description', context);
  if (description !== null && description.length > MAX_DESCRIPTION_LENGTH) {
    reportLength(node!, 'description', MAX_DESCRIPTION_LENGTH, context);
  }
  return description;
}

function reportLength(node: YamlNode, key: string, longest: number, { reporter }: ParseContext) {
  reporter.report('SG043', node.span, `'${key}' has more than ${longest} characters`);
}

function readName<Name extends string>(
  map: MapNode,
  key: string,
  names: readonly Name[],
  context: ParseContext,
): Name | null {
  const node = findValue(map, key);
  if (node === null) return null;
  if (node.kind === 'scalar') return nameIn(node, names, key, 'SG042', context);
  reportKind(node, key, 'one value', context);
  return null;
}

/** `YYYY-MM-DD`; older rules write `/` and leave out leading zeros. */
function readDate(map: MapNode, key: string, { reporter }: ParseContext): string | null {
  const node = findValue(map, key);
  if (node === null) return null;
  const text = node.kind === 'scalar' ? node.text : '';
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text.trim());
  const [, year, month, day] = match ?? [];
  if (year !== undefined && isDay(Number(year), Number(month), Number(day))) {
    return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  }
  reporter.report('SG042', placeOf(node), `${quote(text)} is no date`, 'write YYYY-MM-DD');
  return null;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function readRelated(map: MapNode, context: ParseContext): Envelope['related'] {
  const node = findValue(map, 'related');
  if (node === null) return [];
  if (node.kind !== 'sequence') {
    reportKind(node, 'related', 'a list', context);
    return [];
  }
  return node.items.flatMap((item) => {
    if (item.kind !== 'map') {
      reportKind(item, 'related', 'maps of id and type', context);
      return [];
    }
    const id = findText(item, 'id', context);
    const typeNode = findValue(item, 'type');
    if (id === null || typeNode?.kind !== 'scalar') return [];
    // An old spelling, still in many rules.
    if (typeNode.text === 'obsoletes') return [{ id, type: 'obsolete' }];
    const type = nameIn(typeNode, RELATIONS, 'relation', 'SG042', context);
    return type === null ? [] : [{ id, type }];
  });
}

function readTaxonomy(map: MapNode, context: ParseContext): string {
  const taxonomy = findText(map, 'taxonomy', context) ?? OWN_TAXONOMY;
  if (taxonomy !== OWN_TAXONOMY) {
    const span = placeOf(findValue(map, 'taxonomy')!);
    context.reporter.report('SG044', span, `the taxonomy ${quote(taxonomy)} is not known`);
  }
  return taxonomy;
}
