import { describe, expect, it } from 'vitest';
import type { ReportModel } from '../../../src/index.ts';
import { stixBundle, stixWriter } from '../../../src/report/sharing/stix/index.ts';
import { type Bundle, faultsOf, type Stix } from './check-stix.ts';
import { CASES, FULL } from './cases.ts';
import { citedFinding, indicatorWith, modelWith, victimWith } from './model.ts';
import { hasSchemas, schemaFaults } from './stix-schemas.ts';

function bundleOf(changes: Partial<ReportModel> = {}): Bundle {
  return JSON.parse(stixWriter.write(modelWith(changes)) as string) as Bundle;
}

function ofType(bundle: Bundle, type: string): readonly Stix[] {
  return bundle.objects.filter((object) => object.type === type);
}

describe.each(CASES)('a bundle of %s', (_name, changes) => {
  const bundle = bundleOf(changes);

  it('keeps what the specification says in words', () => expect(faultsOf(bundle)).toEqual([]));

  it.skipIf(!hasSchemas)('is valid against the schemas of OASIS', () =>
    expect(schemaFaults()(bundle)).toEqual([]),
  );

  it('has the same bytes again', () =>
    expect(stixWriter.write(modelWith(changes))).toBe(stixWriter.write(modelWith(changes))));
});

describe('a bundle', () => {
  const full = bundleOf(FULL);

  it('is of who shares it, or of nobody', () => {
    const maker = (changes: Partial<ReportModel>): unknown =>
      ofType(bundleOf(changes), 'identity')[0]!['name'];
    expect([maker({}), maker({ author: 'CERT of Examples' })]).toEqual([
      'Not named (made with Unmask)',
      'CERT of Examples',
    ]);
  });

  it('is made when the evidence ends', () => {
    const made = new Set(
      full.objects.flatMap(({ created, type }) => (type === 'marking-definition' ? [] : [created])),
    );
    expect([...made].map(String).toSorted()).toEqual([
      '1970-01-01T00:00:00.000Z',
      '2014-02-09T18:05:13.123Z',
      'undefined',
    ]);
    expect(ofType(full, 'report')[0]).toMatchObject({ published: '2014-02-09T18:05:13.123Z' });
  });

  it('names clusters and no actor', () => {
    expect(ofType(full, 'threat-actor')).toEqual([]);
    expect(ofType(full, 'intrusion-set')).toMatchObject([
      { name: 'Activity cluster of op-example' },
    ]);
  });

  it('dates the campaign by what is sure', () => {
    expect(ofType(full, 'campaign')).toMatchObject([
      { first_seen: '2012-02-01T10:00:00.000Z', last_seen: '2013-06-01T12:30:00.500Z' },
    ]);
  });

  it('has an implant for each system, as sure as it is known', () => {
    const said = ofType(full, 'malware').map(({ name, is_family: family, confidence }) => [
      name,
      family,
      confidence,
    ]);
    expect(said).toEqual([
      ['Careto (The Mask)', true, undefined],
      ['AND (Android)', false, undefined],
      ['Careto (Windows)', false, 85],
      ['SGH (Windows)', false, undefined],
    ]);
  });

  it('sights each indicator once for each victim that is in the bundle', () => {
    const sightings = ofType(full, 'sighting');
    expect(sightings.map(({ count }) => count)).toEqual([104, 1, 1]);
  });

  it('has servers that indicators name, and those whose logs are in the case, as long as implants called them', () => {
    const life = ofType(full, 'infrastructure').map((each) => [
      each['name'],
      each['first_seen'],
      each['last_seen'],
    ]);
    expect(life).toEqual([
      ['198.51.100.7', '2012-02-01T10:00:00.000Z', '2013-06-01T12:30:00.500Z'],
      ['evil.example', '2012-02-03T00:00:00.000Z', '2013-01-01T00:00:00.000Z'],
      ['seized.example', '2012-02-03T00:00:00.000Z', '2013-01-01T00:00:00.000Z'],
    ]);
    const named = ofType(full, 'domain-name').map(({ value }) => value);
    expect(named).toEqual(['evil.example']);
    const [note] = ofType(full, 'note').filter(
      ({ abstract }) => abstract === 'Life of evil.example',
    );
    expect(note!['content']).toContain('registration (a claim that can be forged');
  });

  it('gives each of several campaigns the techniques that findings of its implants name', () => {
    const other = { id: 'V-9', profile: 'other', profileName: 'Other' };
    const two = bundleOf({ ...FULL, victims: [...FULL.victims!, victimWith(other)] });
    const names = new Map(two.objects.map(({ id, name }) => [id, String(name)]));
    const uses = ofType(two, 'relationship')
      .filter(({ target_ref: to }) => String(to).startsWith('attack-pattern'))
      .map((each) => names.get(String(each['source_ref'])));
    expect(new Set(uses)).toEqual(new Set(['op-example: Careto (The Mask)']));
    expect(faultsOf(two)).toEqual([]);
  });

  it('gives sectors as STIX has them, and what it lacks as labels', () => {
    const victims = ofType(full, 'identity').filter(
      ({ labels }) => (labels as string[] | undefined)?.includes('victim') === true,
    );
    expect(victims.map(({ sectors, labels }) => [sectors, labels])).toEqual([
      [['government'], ['victim']],
      [['government-national'], ['victim', 'diplomatic']],
      [undefined, ['victim', 'private-person']],
      [undefined, ['victim']],
    ]);
  });

  it('leaves out the folders of users', () => {
    expect(JSON.stringify(full)).not.toContain('somebody');
    expect(ofType(full, 'indicator').map(({ pattern }) => pattern)).toContain(
      String.raw`[file:name = 'x.dll' AND file:parent_directory_ref.path = '%appdata%\\microsoft']`,
    );
  });

  it('says how likely a judgement is by word, and how good its evidence is beside it', () => {
    const [note] = ofType(full, 'note').filter(({ abstract }) =>
      String(abstract).startsWith('Judg'),
    );
    expect(note).toMatchObject({
      abstract: 'Judgement: active-since',
      confidence: 85,
      labels: [
        'judgement',
        'estimative-language:likelihood-probability="very-likely"',
        'estimative-language:confidence-in-analytic-judgment="moderate"',
      ],
    });
    const lines = String(note!['content']).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'No implant has called a command server since 2014-01-20.',
      'Likelihood: very likely.',
      'Confidence: moderate.',
    ]);
    expect(lines.at(-1)).toMatch(/^Rests on j-[0-9a-f]{20}, s-1, f-1 and 39 more findings\.$/);
  });

  it('lets evidence go only to few', () => {
    expect(ofType(full, 'observed-data').length).toBeGreaterThan(0);
    expect(ofType(bundleOf({ ...FULL, audience: 'public' }), 'observed-data')).toEqual([]);
  });

  it('shares no id with a bundle for other readers but those that are everybody’s', () => {
    const others = new Set(
      bundleOf({ ...FULL, tlp: 'clear', audience: 'public' }).objects.map(({ id }) => id),
    );
    const shared = new Set(
      full.objects
        .filter(({ id }) => others.has(id))
        .map(({ type, name }) => `${type} ${type === 'identity' ? String(name) : ''}`.trim()),
    );
    expect([...shared].toSorted()).toEqual([
      'attack-pattern',
      'domain-name',
      'identity The MITRE Corporation',
      'ipv4-addr',
      'location',
      'software',
      'url',
    ]);
  });
});

describe('what leaves', () => {
  const patterns = (changes: Partial<ReportModel>): unknown[] =>
    ofType(bundleOf(changes), 'indicator').map(({ pattern }) => pattern);

  it('is marked with the level of the report, in every object', () => {
    const bundle = bundleOf({ ...FULL, tlp: 'amber+strict' });
    const marking = 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003';
    for (const { id, object_marking_refs: marked } of bundle.objects)
      expect(marked, id).toEqual(id === marking ? undefined : [marking]);
  });

  it.for([
    ['amber', 'green', 1],
    ['amber', 'amber', 1],
    ['amber', 'amber+strict', 0],
    ['clear', 'TLP:GREEN', 0],
    ['red', 'not a level', 1],
    ['amber+strict', 'not a level', 0],
  ] as const)('under %s, of an indicator given as %s: %i', ([tlp, given, count]) => {
    const findings = new Map([
      ['f-1', citedFinding({ id: 'f-1', matched: { 'indicator.tlp': given } })],
    ]);
    expect(patterns({ tlp, findings })).toHaveLength(count);
  });

  it('rests on findings that are there', () => {
    expect(patterns({ findings: new Map() })).toEqual([]);
  });

  it('is nothing that is met everywhere', () => {
    const common = [
      indicatorWith({ kind: 'address', value: '10.0.0.1' }),
      indicatorWith({ kind: 'address', value: '8.8.8.8' }),
      indicatorWith({ kind: 'domain', value: 'update.microsoft.com' }),
      indicatorWith({ kind: 'path', value: String.raw`c:\windows\system32\cmd.exe` }),
      indicatorWith({ kind: 'user', value: 'somebody' }),
      indicatorWith({ kind: 'text', value: 'text' }),
    ];
    expect(patterns({ indicators: common })).toEqual([]);
  });

  it('names no victim in reports for all, whose model does not', () => {
    const victims = [
      victimWith({ organisation: null, host: null, implantId: null, addresses: [] }),
    ];
    const text = JSON.stringify(stixBundle(modelWith({ audience: 'public', victims })));
    expect(text).toContain('Victim V-00000001');
    expect(text).not.toMatch(/198\.18\.|Ministry|0106013269255973/);
  });

  it('is never a victim’s address', () => {
    const indicators = [indicatorWith({ kind: 'address', value: '198.18.156.6' })];
    expect(patterns({ indicators })).toEqual([]);
  });
});
