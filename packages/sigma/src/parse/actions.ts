/**
 * Documents of one file that build on one another, as Sigma 1 had them:
 *
 *     action: global    keys for every following document, until the next global or reset
 *     action: reset     forgets them
 *     action: repeat    the rule before, with these keys laid over it
 */
import { MAX_NODES } from '../limits.ts';
import { quote } from '../quote.ts';
import type { Reporter } from '../reporter.ts';
import { didYouMean } from '../suggest.ts';
import type { MapNode, YamlDocument, YamlPair } from '../yaml.ts';
import { findPair, placeOf, titleOf } from './nodes.ts';

const ACTIONS = ['global', 'reset', 'repeat'] as const;

/** Yields each rule's map, merged with what it builds on. Roots that are no maps are left to the caller. */
export function* mergeActions(
  documents: Iterable<YamlDocument>,
  reporter: Reporter,
): Generator<YamlDocument> {
  let global: YamlDocument | null = null;
  let previous: YamlDocument | null = null;
  let idle: YamlPair | null = null;
  let weight = 0;
  for (const document of documents) {
    const action = actionOf(document);
    const name = action === null ? null : textIn(action);
    const base: YamlDocument | null = name === 'repeat' ? previous : global;
    if (name === 'global' || name === 'reset') {
      if (idle !== null) reportIdle(idle, reporter);
      idle = name === 'global' ? action : null;
      if (name === 'reset') reportIdleKeys(document, reporter);
      global = name === 'global' ? withoutAction(document) : null;
      previous = global ?? previous;
    } else if (name !== null && name !== 'repeat') reportUnknown(action!, reporter);
    else if (name === 'repeat' && base === null) {
      reporter.report('SG006', action!.value.span, 'there is no rule to repeat');
    } else {
      idle = null;
      previous = base === null ? document : overlay(base, withoutAction(document), reporter);
      weight += previous.weight;
      if (weight > MAX_NODES) {
        const message = `the file's rules have more than ${MAX_NODES} YAML nodes together`;
        reporter.report('SG002', placeOf(document.root), message);
        return;
      }
      yield previous;
    }
  }
  if (idle !== null) reportIdle(idle, reporter);
}

function textIn({ value }: YamlPair): string {
  return value.kind === 'scalar' ? value.text : '';
}

function actionOf({ root }: YamlDocument): YamlPair | null {
  return root.kind === 'map' ? findPair(root, 'action') : null;
}

/** Keys for rules that do not follow: most likely the rule itself, which would be lost. */
function reportIdle({ value }: YamlPair, reporter: Reporter): void {
  reporter.report('SG006', value.span, 'no rule follows that could have these keys');
}

function reportIdleKeys({ root }: YamlDocument, reporter: Reporter): void {
  if (root.kind !== 'map' || root.pairs.length === 1) return;
  const other = root.pairs.find(({ key }) => key.text !== 'action');
  reporter.report('SG006', placeOf(other?.key ?? root), `'reset' takes no other keys`);
}

function reportUnknown(action: YamlPair, reporter: Reporter): void {
  const text = textIn(action);
  const message = `unknown action ${quote(text)}`;
  reporter.report('SG006', action.value.span, message, () => didYouMean(text, ACTIONS));
}

function withoutAction(document: YamlDocument): YamlDocument {
  const { root } = document;
  if (root.kind !== 'map') return document;
  const pairs = root.pairs.filter(({ key }) => key.text !== 'action');
  return { ...document, root: { ...root, pairs } };
}

/** `above` laid over `below`. When `below` is wrong, so is every rule made from it; each is told of. */
function overlay(below: YamlDocument, above: YamlDocument, reporter: Reporter): YamlDocument {
  const weight = below.weight + above.weight;
  if (below.root.kind !== 'map' || above.root.kind !== 'map') return { ...above, weight };
  if (!below.sound) {
    reporter.rule = titleOf(above.root);
    const message = 'the document that this one builds on is wrong';
    reporter.report('SG006', placeOf(above.root), message);
    reporter.rule = null;
  }
  const sound = below.sound && above.sound;
  return { ...above, root: overlayMap(below.root, above.root), sound, weight };
}

/** Maps go into one another key by key; of any other two values, the one above stays. */
function overlayMap(below: MapNode, above: MapNode): MapNode {
  const pairs = new Map(below.pairs.map((pair) => [pair.key.text, pair]));
  for (const pair of above.pairs) {
    const under = pairs.get(pair.key.text);
    const value =
      under?.value.kind === 'map' && pair.value.kind === 'map'
        ? overlayMap(under.value, pair.value)
        : pair.value;
    pairs.set(pair.key.text, { key: pair.key, value });
  }
  return { ...below, pairs: [...pairs.values()] };
}
