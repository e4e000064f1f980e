import { describe, expect, it } from 'vitest';
import {
  type Layer,
  navigatorLayers,
  navigatorWriter,
} from '../../../src/report/sharing/navigator/index.ts';
import { CASES, FULL } from './cases.ts';
import { modelWith } from './model.ts';

/** What the layer format 4.5 demands. */
function faultsOf(layer: Layer): string[] {
  const { versions, domain, gradient, techniques, metadata } = layer;
  return [
    ...(layer.name === '' ? ['name'] : []),
    ...(['enterprise-attack', 'mobile-attack', 'ics-attack'].includes(domain) ? [] : ['domain']),
    ...(versions.layer === '4.5' && versions.navigator >= '4.9.0' ? [] : ['versions']),
    ...(gradient.colors.length >= 2 && gradient.maxValue > gradient.minValue ? [] : ['gradient']),
    ...(gradient.colors.every((color) => /^#[0-9a-f]{6}$/.test(color)) ? [] : ['colors']),
    ...(techniques.every(({ techniqueID: id }) => /^T\d{4}(?:\.\d{3})?$/.test(id)) ? [] : ['id']),
    ...(new Set(techniques.map(({ techniqueID: id }) => id)).size === techniques.length
      ? []
      : ['twice']),
    ...(techniques.some((technique) => 'tactic' in technique) ? ['tactic'] : []),
    ...([...metadata, ...techniques.flatMap((each) => each.metadata)].every(
      ({ name, value }) => typeof name === 'string' && typeof value === 'string' && value !== '',
    )
      ? []
      : ['metadata']),
  ];
}

describe.each(CASES)('layers of %s', (_name, changes) => {
  it('keep to the format, and have the same bytes again', () => {
    const model = modelWith(changes);
    expect(navigatorLayers(model).flatMap(faultsOf)).toEqual([]);
    expect(navigatorWriter.write(model)).toBe(navigatorWriter.write(model));
  });
});

describe('layers', () => {
  it('are one for each domain, with findings as scores', () => {
    const layers = JSON.parse(navigatorWriter.write(modelWith(FULL)) as string) as Layer[];
    expect(layers.map(({ domain }) => domain)).toEqual(['enterprise-attack', 'mobile-attack']);
    expect(layers[0]!.techniques).toEqual([
      {
        techniqueID: 'T1546.015',
        score: 4,
        comment: 'Findings: 4, of moderate or high confidence: 2, on sources: 2. f-1 and 3 more',
        enabled: true,
        metadata: [
          { name: 'first seen', value: '2012-02-01T10:00:00.000Z' },
          { name: 'last seen', value: '2013-02-01T10:00:00.000Z' },
        ],
      },
    ]);
    expect(layers[0]!.gradient).toMatchObject({ minValue: 0, maxValue: 4 });
    expect(layers[0]!.metadata).toContainEqual({ name: 'TLP', value: 'AMBER' });
  });

  it('are a layer alone where one domain is named, and an empty one where none is', () => {
    const layer = JSON.parse(navigatorWriter.write(modelWith()) as string) as Layer;
    expect([layer.domain, layer.techniques, layer.gradient.maxValue]).toEqual([
      'enterprise-attack',
      [],
      1,
    ]);
  });
});
