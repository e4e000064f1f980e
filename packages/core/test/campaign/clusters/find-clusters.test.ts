import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClusters } from '../../../src/campaign/clusters/find-clusters.ts';
import { type Tie, type TieKind, weightOf } from '../../../src/campaign/clusters/tie.ts';

/** `kind value: source source` a line. */
function tiesOf(text: string): Tie[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [head = '', sources = ''] = line.trim().split(': ');
      const [kind, value] = head.split(' ') as [TieKind, string];
      return sources.split(' ').map((source) => ({
        kind,
        value,
        source,
        findings: [`f-${source}`],
        findingCount: 1,
      }));
    })
    .toSorted((a, b) =>
      JSON.stringify([a.kind, a.value]) < JSON.stringify([b.kind, b.value]) ? -1 : 1,
    );
}

function groups(text: string, sources = 5): string[] {
  return findClusters(tiesOf(text), sources).clusters.map((each) => each.sources.join(' '));
}

describe('clusters', () => {
  it('are tied by an implant, by a list, and through others', () => {
    expect(groups('implant careto: a b\nlist f-1: b c\nimplant other: x y')).toEqual([
      'a b c',
      'x y',
    ]);
  });

  it('take several weak ties of the same two sources', () => {
    expect(groups('path /tmp/x: a b')).toEqual([]);
    expect(groups('path /tmp/x: a b\nhash h: b c')).toEqual([]);
    expect(groups('path /tmp/x: a b\nhash h: a b\nservice s: a b')).toEqual(['a b']);
  });

  it('are not tied by what everybody has', () => {
    const everybody = Array.from({ length: 40 }, (_, i) => `h${i}`).join(' ');
    const found = findClusters(tiesOf(`certificate vendor: ${everybody}`), 40);
    expect(found.clusters).toEqual([]);
    expect(found.common).toMatchObject([{ kind: 'certificate', value: 'vendor', weight: 0 }]);
  });

  it('of different implants are not tied by a list that was copied, and say so', () => {
    const text =
      'implant one: a b\nimplant other: x y\nlist f-1: b x\nlist f-2: b c\nlist f-3: p q';
    expect(groups(text, 8)).toEqual(['a b', 'p q', 'x y']);
    const { copied, weak } = findClusters(tiesOf(text), 8);
    expect(copied.map(({ value }) => value)).toEqual(['f-1', 'f-2']);
    expect(weak).toEqual([]);
    expect(groups('implant one: a\nimplant other: x\nlist f-1: a x')).toEqual([]);
    expect(groups('implant one: a b\nimplant other: b x\nlist f-1: a x y')).toEqual(['a b x y']);
  });

  it('of different implants are not tied by what is enough only together, and say so', () => {
    const tools = 'hash tool: b x\npath /opt/tool: b x\nservice s: b x';
    const text = `implant one: a b\nimplant other: x y\n${tools}`;
    expect(groups(text, 8)).toEqual(['a b', 'x y']);
    const { copied, weak } = findClusters(tiesOf(text), 8);
    expect(copied.map(({ value }) => value)).toEqual(['tool', 's', '/opt/tool']);
    expect(weak).toEqual([]);
    expect(groups(`implant one: a b\n${tools}`, 8)).toEqual(['a b x']);
  });

  it('are not tied by what is met on many sources, though findings cite it on two', () => {
    const ties = tiesOf('hash h: a b\nhash i: a b');
    expect(findClusters(ties, 60).clusters).toHaveLength(1);
    const met = ties.map((each) => ({ ...each, sharers: 25 }));
    const { clusters, common } = findClusters(met, 60);
    expect([clusters.length, common.length]).toEqual([0, 2]);
  });

  it('name what ties them and the findings that say so', () => {
    const [cluster] = findClusters(tiesOf('implant careto: b a'), 2).clusters;
    expect(cluster!.edges).toEqual([
      {
        kind: 'implant',
        value: 'careto',
        sources: ['a', 'b'],
        weight: 1,
        findings: ['f-a', 'f-b'],
        findingCount: 2,
      },
    ]);
  });
});

/** The plain way: every pair of sources and all that they share, then what can be reached. */
function plainClusters(ties: readonly Tie[], sources: number): string[] {
  const values = Map.groupBy(ties, ({ kind, value }) => JSON.stringify([kind, value]));
  const names = [...new Set(ties.map(({ source }) => source))];
  const near = (a: string, b: string): boolean => {
    let sum = 0;
    for (const group of values.values()) {
      const sharers = new Set(group.map(({ source }) => source));
      if (sharers.has(a) && sharers.has(b)) sum += weightOf(group[0]!.kind, sharers.size, sources);
    }
    return sum >= 1 - 1e-9;
  };
  const found: string[] = [];
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) continue;
    const reached = new Set([name]);
    for (const at of reached)
      for (const other of names) if (other !== at && near(at, other)) reached.add(other);
    for (const each of reached) seen.add(each);
    if (reached.size > 1) found.push([...reached].toSorted().join(' '));
  }
  return found.toSorted();
}

it('finds what the plain way finds, in any order of names', () => {
  const source = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const kind = fc.constantFrom<TieKind>('implant', 'hash', 'service', 'path', 'finding');
  const tie = fc.record({ kind, value: fc.constantFrom('1', '2', '3'), source });
  fc.assert(
    fc.property(fc.array(tie, { maxLength: 40 }), (drawn) => {
      // Of one implant: those of different ones have a rule of their own, above.
      const unique = [
        ...new Map(
          drawn
            .map((each) => (each.kind === 'implant' ? { ...each, value: '1' } : each))
            .map((each) => [JSON.stringify(each), each]),
        ).values(),
      ];
      const ties = unique
        .toSorted((a, b) => (a.kind + a.value < b.kind + b.value ? -1 : 1))
        .map((each) => ({ ...each, findings: [], findingCount: 0 }));
      const found = findClusters(ties, 6).clusters.map(({ sources }) => sources.join(' '));
      expect(found.toSorted()).toEqual(plainClusters(ties, 6));
    }),
    { seed: 20140210, numRuns: 300 },
  );
});
