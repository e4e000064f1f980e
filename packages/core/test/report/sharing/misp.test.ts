import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  collectEntries,
  type ReportModel,
  readIndicatorFile,
  SECTORS,
} from '../../../src/index.ts';
import type { MispEvent } from '../../../src/report/sharing/misp/event.ts';
import { mispFeed } from '../../../src/report/sharing/misp/index.ts';
import { COUNTRIES, SECTORS as GALAXY } from '../../../src/report/sharing/misp/tables.ts';
import { CASES, EVIL, FULL, HOSTILE } from './cases.ts';
import { citedFinding, indicatorWith, modelWith, victimWith } from './model.ts';

/** Of MISP's own `describeTypes.json` (September 2026): the categories of types that are written here, and whether it means them for detection. */
const DESCRIBED: Readonly<Record<string, readonly [categories: string, toIds: boolean]>> = {
  'ip-dst': ['Payload delivery|Network activity|External analysis', true],
  domain: ['Payload delivery|Network activity|External analysis', true],
  hostname: ['Payload delivery|Network activity|External analysis', true],
  url: ['Payload delivery|Network activity|External analysis', true],
  'user-agent': ['Payload delivery|Network activity|External analysis', false],
  md5: ['Payload delivery|Artifacts dropped|Payload installation|External analysis', true],
  sha256: ['Payload delivery|Artifacts dropped|Payload installation|External analysis', true],
  filename: [
    'Payload delivery|Artifacts dropped|Payload installation|Persistence mechanism|External analysis',
    true,
  ],
  regkey: ['Artifacts dropped|Persistence mechanism|External analysis', true],
  mutex: ['Artifacts dropped', true],
  // MISP's default is no; ours are names that only the implant gives.
  'named pipe': ['Artifacts dropped', true],
  'windows-service-name': ['Artifacts dropped', false],
  'windows-scheduled-task': ['Artifacts dropped', false],
  'target-location': ['Targeting data', false],
  'target-org': ['Targeting data', false],
  'campaign-name': ['Attribution', false],
  text: ['Attribution|Other', false],
  boolean: ['Other', false],
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const SECONDS = /^\d{1,12}$/;

interface Feed {
  readonly event: MispEvent;
  readonly manifest: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly hashes: readonly string[];
  readonly text: string;
}

async function feedOf(changes: Partial<ReportModel>): Promise<Feed> {
  const files = await mispFeed(modelWith(changes));
  const [name] = [...files.keys()].filter(
    (file) => !['manifest.json', 'hashes.csv'].includes(file),
  );
  const text = files.get(name!)!;
  const { Event: event } = JSON.parse(text) as { Event: MispEvent };
  expect(name).toBe(`${event.uuid}.json`);
  const manifest = JSON.parse(files.get('manifest.json')!) as Feed['manifest'];
  return { event, manifest, hashes: files.get('hashes.csv')!.trimEnd().split('\n'), text };
}

describe.each(CASES)('the feed of %s', async (_name, changes) => {
  const { event, manifest, hashes } = await feedOf(changes);
  const attributes = [...event.Attribute, ...event.Object.flatMap((object) => object.Attribute)];

  it('has an event with every field that MISP wants', () => {
    expect(event).toMatchObject({
      uuid: expect.stringMatching(UUID) as string,
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      timestamp: expect.stringMatching(SECONDS) as string,
      analysis: '2',
      published: false,
      Orgc: { name: 'Not named (made with Unmask)', uuid: expect.stringMatching(UUID) as string },
    });
    expect(['1', '4']).toContain(event.threat_level_id);
  });

  it('has attributes of types and categories that MISP pairs', () => {
    for (const { type, category, to_ids: toIds, value, uuid, timestamp, comment } of attributes) {
      const [categories, mayDetect] = DESCRIBED[type] ?? ['', false];
      expect(categories.split('|'), type).toContain(category);
      expect(mayDetect || !toIds, `${type} for detection`).toBe(true);
      expect([value, comment].map((text) => typeof text)).toEqual(['string', 'string']);
      expect(value).not.toBe('');
      expect(uuid).toMatch(UUID);
      expect(timestamp).toMatch(SECONDS);
    }
  });

  it('has each UUID once, and references that lead somewhere', () => {
    const uuids = [
      event,
      ...attributes,
      ...event.Object,
      ...event.Object.flatMap((object) => object.ObjectReference),
      ...event.Attribute.flatMap((each) => each.Sighting ?? []),
      ...event.EventReport,
    ].map(({ uuid }) => uuid);
    expect(new Set(uuids).size).toBe(uuids.length);
    for (const object of event.Object)
      for (const { object_uuid: from, referenced_uuid: to } of object.ObjectReference)
        expect([from === object.uuid, uuids.includes(to)]).toEqual([true, true]);
  });

  it('has times as MISP writes them, and sightings by pseudonyms', () => {
    for (const { first_seen: first, last_seen: last, Sighting: sightings = [] } of attributes) {
      for (const time of [first, last])
        if (time !== undefined)
          expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/);
      if (first !== undefined && last !== undefined) expect(last >= first).toBe(true);
      for (const sighting of sightings) {
        expect(sighting.type).toBe('0');
        expect(sighting.date_sighting).toMatch(SECONDS);
        expect(sighting.source).toMatch(/^Unmask, victim V-\w+, \d+ times$/);
      }
    }
  });

  it('lists the event, and the MD5 of its values', () => {
    const { Orgc, Tag, info, date, analysis, threat_level_id, timestamp } = event;
    expect(manifest).toEqual({
      [event.uuid]: { Orgc, Tag, info, date, analysis, threat_level_id, timestamp },
    });
    const wanted = attributes.map(({ value }) => createHash('md5').update(value).digest('hex'));
    expect(hashes.toSorted()).toEqual(
      [...new Set(wanted)].map((hash) => `${hash},${event.uuid}`).toSorted(),
    );
  });

  it('has the same bytes again', async () => {
    expect([...(await mispFeed(modelWith(changes)))]).toEqual([
      ...(await mispFeed(modelWith(changes))),
    ]);
  });
});

describe('an event', async () => {
  const { event } = await feedOf(FULL);

  it('has the tags of taxonomies and galaxies', () => {
    expect(event.Tag.map(({ name }) => name)).toEqual([
      'tlp:amber',
      'misp-galaxy:mitre-attack-pattern="Component Object Model Hijacking - T1546.015"',
      'misp-galaxy:mitre-attack-pattern="Boot or Logon Initialization Scripts - T1398"',
      'misp-galaxy:country="cuba"',
      'misp-galaxy:country="morocco"',
      'misp-galaxy:sector="Citizens"',
      'misp-galaxy:sector="Diplomacy"',
      'misp-galaxy:sector="Government, Administration"',
    ]);
  });

  it('says of each value how reliable its source is, and how credible', () => {
    const said = event.Attribute.filter(({ type }) => ['domain', 'user-agent'].includes(type)).map(
      ({ to_ids: toIds, Tag: tags }) => [toIds, ...(tags ?? []).map(({ name }) => name)],
    );
    expect(said).toEqual([
      [
        true,
        'admiralty-scale:source-reliability="b"',
        'admiralty-scale:information-credibility="2"',
      ],
      [
        false,
        'admiralty-scale:source-reliability="f"',
        'admiralty-scale:information-credibility="6"',
      ],
    ]);
  });

  it('has judgements with likelihood and confidence as tags', () => {
    expect(event.Attribute.find(({ type }) => type === 'text')).toMatchObject({
      value: 'No implant has called a command server since 2014-01-20.',
      to_ids: false,
      Tag: [
        { name: 'estimative-language:likelihood-probability="very-likely"' },
        { name: 'estimative-language:confidence-in-analytic-judgment="moderate"' },
      ],
    });
  });

  it('has certificates known by their number, and implants with the servers that they call', () => {
    expect(
      event.Object.map(({ name, template_version: version, Attribute: [first] }) => [
        name,
        version,
        first?.object_relation,
        first?.value,
      ]),
    ).toEqual([
      ['malware', '1', 'name', 'Careto (The Mask)'],
      ['malware', '1', 'name', 'AND (Android)'],
      ['malware', '1', 'name', 'Careto (Windows)'],
      ['malware', '1', 'name', 'SGH (Windows)'],
      ['x509', '14', 'serial-number', '36be4ad457f062fa77d87595b8ccc8cf'],
    ]);
    const called = event.Object[0]!.ObjectReference.map(({ relationship_type: verb }) => verb);
    expect(called).toEqual(['beacons-to', 'beacons-to', 'beacons-to']);
  });

  it('leaves out the folders of users', () =>
    expect(JSON.stringify({ ...event, EventReport: [] })).not.toContain('somebody'));

  it.for([
    ['clear', '3'],
    ['green', '1'],
    ['amber', '0'],
    ['amber+strict', '0'],
    ['red', '0'],
  ] as const)('under TLP:%s goes as far as %s', async ([tlp, distribution]) => {
    const { event: marked } = await feedOf({ tlp });
    expect([marked.distribution, marked.Tag[0]?.name]).toEqual([distribution, `tlp:${tlp}`]);
  });

  it('names no victim where the model names none', async () => {
    const victims = [victimWith({ organisation: null, implantId: null, addresses: [] })];
    const { text: all } = await feedOf({ audience: 'public', victims });
    expect(all).not.toMatch(/198\.18\.|Ministry|0106013269255973/);
  });

  it('has no value that was given under a stricter level', async () => {
    const findings = new Map([
      ['f-1', citedFinding({ id: 'f-1', matched: { 'indicator.tlp': 'red' } })],
    ]);
    const { event: strict } = await feedOf({ findings });
    expect(strict.Attribute.filter(({ type }) => type === 'domain')).toEqual([]);
  });

  it('has another UUID for other readers', async () => {
    const events = await Promise.all(
      ([{}, { tlp: 'clear' }, { audience: 'public' }] as const).map((changes) => feedOf(changes)),
    );
    expect(new Set(events.map(({ event: { uuid } }) => uuid)).size).toBe(3);
  });

  it('keeps hostile text as it is', async () => {
    const { event: evil } = await feedOf(EVIL);
    expect(evil.Attribute.find(({ type }) => type === 'mutex')?.value).toBe(HOSTILE.toWellFormed());
  });
});

describe('an event read back', () => {
  it('is what went out for detection', async () => {
    const { text, event } = await feedOf({
      ...FULL,
      indicators: [
        ...FULL.indicators!,
        indicatorWith({ kind: 'registry-key', value: String.raw`hku\*\software\x` }),
        indicatorWith({ kind: 'domain', value: 'a.b.example' }),
      ],
    });
    const content = readIndicatorFile(text, 'event.json', false);
    if (content.kind !== 'indicators') throw new Error(content.kind);
    const { indicators, refusals } = collectEntries(content.entries, () => null);
    const wanted = event.Attribute.filter(({ to_ids: toIds }) => toIds).map(({ uuid }) => uuid);
    expect(indicators.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
    expect([...new Set(refusals.map(({ kind }) => kind))]).toEqual(['not-for-detection']);
    expect(new Set(indicators.map(({ origin }) => origin.tlp))).toEqual(new Set(['amber']));
  });
});

describe('names of galaxies', () => {
  it('are those of rules/misp', () => {
    const file = resolve(import.meta.dirname, '../../../../../rules/misp/galaxies.json');
    const { countries, sectors } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      unknown
    >;
    expect([COUNTRIES, GALAXY]).toEqual([countries, sectors]);
  });

  it('are there for every country, and for sectors that cases can have', () => {
    expect(Object.keys(COUNTRIES).length).toBe(252);
    for (const sector of Object.keys(GALAXY)) expect(SECTORS).toContain(sector);
  });
});
