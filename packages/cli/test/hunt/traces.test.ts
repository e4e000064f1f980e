/** What a hunt holds of its parts until it concludes. */
import { createChecks } from '@unmask/core';
import { expect, it } from 'vitest';
import type { EvidenceFile } from '../../src/evidence-list.ts';
import type { HuntSetup } from '../../src/hunt/hunt-part.ts';
import { packTraces } from '../../src/hunt/packed-traces.ts';
import { TraceStore } from '../../src/hunt/traces.ts';

const SETUP: unknown = {
  checks: {},
  window: { from: null, to: null },
  selection: { minLevel: null, include: [], exclude: [] },
};
const BEACONING = createChecks({}).find(({ id }) => id === 'beaconing')!;
const FILES = 40;
const CLIENTS = 64;
const HOUR = 3_600;
const BEGIN = Date.UTC(2013, 4, 1) / 1_000;

/** An hour of a sensor: every client calls a destination of its own every minute. */
function hour(index: number): unknown {
  const pairs = Array.from({ length: CLIENTS }, (_, client) => ({
    client: `10.0.0.${client}`,
    destination: `host-${client}.example`,
    address: null,
    count: 60,
    first: client * 100,
    last: client * 100 + 60,
  }));
  const times = pairs.flatMap((_, client) =>
    Array.from({ length: 60 }, (__, minute) => BEGIN + index * HOUR + minute * 60 + (client % 7)),
  );
  return {
    log: 'proxy',
    pairs,
    times: Uint32Array.from(times),
    sizes: Uint32Array.from(times, () => 300),
    connections: times.length,
    oneIn: 1,
  };
}

const PACKED = Array.from({ length: FILES }, (_, index) => packTraces([hour(index)]));
const SIZE = PACKED.reduce((sum, { length }) => sum + length, 0);

function listed(index: number): EvidenceFile {
  const path = `proxy/access.${String(index).padStart(2, '0')}.log`;
  return {
    path,
    facts: null,
    origin: null,
    format: { id: 'squid' },
    bytes: 1,
  } as unknown as EvidenceFile;
}

function store(maximum: number, order: readonly number[]): TraceStore {
  const made = new TraceStore(SETUP as HuntSetup, [BEACONING], maximum);
  for (const evidence of order)
    made.add({ evidence, work: 'events', start: 0 }, { traces: { beaconing: PACKED[evidence]! } });
  return made;
}

const FORWARD = Array.from({ length: FILES }, (_, index) => index);

function findings(made: TraceStore): string[] {
  return made
    .conclude(FORWARD.map(listed))
    .map(
      ({ text }) => JSON.parse(text) as { rule: { id: string }; matched: Record<string, string> },
    )
    .map(({ rule, matched }) => `${rule.id} ${matched['pairs looked at'] ?? ''}`.trim());
}

it('is all of it, while there is room', () => {
  const told = findings(store(SIZE, FORWARD));
  expect(told).toHaveLength(CLIENTS);
  expect(new Set(told)).toEqual(new Set(['beaconing']));
});

it('is a share of the pairs, whole, where there is more, which is said', () => {
  const made = store(SIZE * 0.7, FORWARD);
  expect(made.heldBytes).toBeLessThanOrEqual(SIZE * 0.7);
  const told = findings(made);
  const [partly] = told.filter((each) => each.startsWith('beaconing-partly'));
  expect(partly).toMatch(/^beaconing-partly 1 of [24]$/u);
  const found = told.filter((each) => each === 'beaconing').length;
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(CLIENTS);
});

it('is the same in whatever order parts come', () => {
  const order = FORWARD.toSorted((a, b) => ((a * 17) % FILES) - ((b * 17) % FILES));
  expect(findings(store(SIZE / 2, order))).toEqual(findings(store(SIZE / 2, FORWARD)));
});
