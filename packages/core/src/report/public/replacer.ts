import { fold } from '@unmask/sigma';

/** A name, and what stands for it. */
export interface Replacement {
  readonly name: string;
  readonly by: string;
  /** A domain: what is written before it, a host or a mailbox, goes with it. */
  readonly takesPrefix: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;
const WORD_END = /[\p{L}\p{N}]/u;
const PREFIX = /[\p{L}\p{N}._%+@-]/u;

interface Placed extends Replacement {
  readonly folded: string;
  /** Units before the first word of the name. */
  readonly lead: number;
}

/**
 * Compiles names into a function that replaces every one of them in a text: whole words, in any letter case, the longest name first. Takes
 * time in proportion to the text, whatever the number of names.
 */
export function compileReplacer(names: readonly Replacement[]): (text: string) => string {
  const byWord = indexByWord(names);
  return (text) => {
    const folded = fold(text);
    let out = '';
    let done = 0;
    for (const { 0: word, index } of folded.matchAll(WORD)) {
      if (index < done) continue;
      const found = byWord.get(word)?.find((each) => isAt(each, folded, index, done));
      if (found === undefined) continue;
      const start = index - found.lead;
      out +=
        text.slice(done, found.takesPrefix ? prefixStart(text, start, done) : start) + found.by;
      done = start + found.folded.length;
    }
    return out + text.slice(done);
  };
}

function indexByWord(names: readonly Replacement[]): Map<string, Placed[]> {
  const byWord = new Map<string, Placed[]>();
  for (const each of names) {
    const folded = fold(each.name);
    const [first] = folded.matchAll(WORD);
    if (first === undefined) continue;
    const placed = { ...each, folded, lead: first.index };
    byWord.set(first[0], [...(byWord.get(first[0]) ?? []), placed]);
  }
  for (const [word, members] of byWord)
    byWord.set(
      word,
      members.toSorted((a, b) => b.folded.length - a.folded.length),
    );
  return byWord;
}

function isAt({ folded: name, lead }: Placed, text: string, index: number, done: number): boolean {
  const start = index - lead;
  if (start < done || !text.startsWith(name, start)) return false;
  const next = text.slice(start + name.length, start + name.length + 2);
  return !(WORD_END.test(name.at(-1)!) && next !== '' && WORD_END.test(next[0]!));
}

function prefixStart(text: string, start: number, least: number): number {
  let at = start;
  while (at > least && PREFIX.test(text[at - 1]!)) at--;
  return at;
}
