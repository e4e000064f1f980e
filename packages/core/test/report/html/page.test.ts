import { createHash } from 'node:crypto';
import { LANGUAGES, statement } from '@unmask/core';
import { describe, expect, it } from 'vitest';
import { htmlWriter } from '../../../src/report/html/index.ts';
import type { ReportModel } from '../../../src/report/model.ts';
import { expectWellFormed } from '../figures/well-formed.ts';
import { sampleModel } from '../sample-model.ts';
import { hostileModel, MEGABYTE } from './hostile-model.ts';

function page(model: ReportModel): string {
  return htmlWriter.write(model) as string;
}

function matches(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, found]) => found!);
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('a report as one page', () => {
  const hostile = page(hostileModel());

  it('is the same for the same model', () => {
    expect(page(hostileModel())).toBe(hostile);
  });

  it('is well-formed, with every text of the evidence as text', () => {
    for (const language of LANGUAGES) {
      const html = page(hostileModel({ language }));
      expectWellFormed(html.replace('<!doctype html>', ''));
      expect(html).not.toMatch(/<(?:script|img|iframe|object|embed|link|form|base)\b/i);
      expect(html).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069]/u,
      );
      expect(html).not.toMatch(/ on\w+="| style="| src="|javascript:/);
    }
  });

  it('cuts a megabyte and says how long it is', () => {
    expect(hostile).toContain(`… (${MEGABYTE.length} characters in all)`);
    expect(hostile.length).toBeLessThan(400_000);
  });

  it('forbids everything from elsewhere, and every style but its own', () => {
    const [policy] = matches(hostile, /http-equiv="Content-Security-Policy" content="([^"]*)"/g);
    const [style] = matches(hostile, /<style>([\s\S]*?)<\/style>/g);
    const hash = createHash('sha256').update(style!).digest('base64');
    expect(policy!.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style).not.toMatch(/url\(|@import|</);
    expect(matches(hostile, / href="([^#][^"]*)"/g)).toEqual([]);
  });

  it('leads from numbers to statements and from these to findings, all within the file', () => {
    for (const html of [hostile, page(sampleModel())]) {
      const ids = matches(html, / id="([^"]*)"/g);
      expect(new Set(ids).size).toBe(ids.length);
      const known = new Set(ids);
      const ends = matches(html, / href="#([^"]*)"/g);
      expect(ends.filter((id) => !known.has(id))).toEqual([]);
      const named = matches(html, / aria-labelledby="([^"]*)"/g).flatMap((each) => each.split(' '));
      expect(named.filter((id) => !known.has(id))).toEqual([]);
    }
    const model = sampleModel();
    const { id } = model.campaign.sections[0]!.statements[0]!;
    const [finding] = model.findings.keys();
    expect(page(model)).toContain(`<a href="#${id}"><span class="number">2</span>`);
    expect(page(model)).toContain(`href="#${finding}"`);
    expect(page(model)).toContain(`<tr id="${finding}">`);
  });

  it('says likelihood and confidence in sentences of their own, in every language', () => {
    const said = LANGUAGES.map((language) => {
      const html = page(hostileModel({ language }));
      return [
        matches(html, /<p class="likelihood">([^<]*)</g),
        matches(html, /<p class="confidence">([^<]*)</g),
      ].flat();
    });
    expect(said).toEqual([
      ['This is very likely (80–95 %).', 'Confidence in this judgement is moderate.'],
      ['C’est très probable (80–95 %).', 'La confiance dans ce jugement est moyenne.'],
      ['Es muy probable (80–95 %).', 'La confianza en este juicio es media.'],
    ]);
  });

  it('bears its sharing level on the screen and on every printed page', () => {
    const html = page(hostileModel({ tlp: 'amber+strict', language: 'fr' }));
    expect(html).toContain('<html lang="fr">');
    expect(matches(html, /<strong class="tlp-amber-strict">([^<]*)</g)).toEqual([
      'TLP:AMBER+STRICT',
      'TLP:AMBER+STRICT',
    ]);
    expect(html).toContain('@top-right { content: "TLP:AMBER+STRICT"');
  });

  it('draws figures that can be read in both colour schemes', () => {
    const [dark] = matches(
      hostile,
      /@media screen and \(prefers-color-scheme: dark\) \{([\s\S]*?)\n\}/g,
    );
    const inLight = (name: string): string =>
      matches(hostile, new RegExp(`class="f-${name}" fill="(#\\w+)"`, 'g'))[0]!;
    const inDark = (name: string): string =>
      matches(dark!, new RegExp(`\\.f-${name} \\{ fill: (#\\w+)`, 'g'))[0]!;
    // The hexadecimal letters of a broken part stand on `step-1`.
    for (const [colours, paper, shade] of [
      [inLight, '#ffffff', '#c6dcec'],
      [inDark, '#12181f', inDark('step-1')],
    ] as const) {
      for (const name of ['ink', 'mute', 'warn'])
        expect(contrast(colours(name), paper), name).toBeGreaterThan(4.5);
      expect(contrast(colours('ink'), shade)).toBeGreaterThan(4.5);
      expect(contrast(colours('strong'), paper)).toBeGreaterThan(3);
    }
  });

  it('names no indicator that could be clicked or resolved, in running text neither', () => {
    const model = sampleModel();
    const { sections } = model.campaign;
    const more = statement({ question: 'x', basis: 'calls to c2.example', value: 1 });
    const html = page({
      ...model,
      campaign: {
        ...model.campaign,
        sections: sections.map((each) => ({ ...each, statements: [...each.statements, more] })),
      },
    });
    expect(html).toContain('calls to c2[.]example');
    expect(html).not.toContain('c2.example');
  });

  it('says what a case without anything does not know', () => {
    const { campaign, ...model } = sampleModel();
    const html = page({
      ...model,
      campaign: { ...campaign, sections: [] },
      findings: new Map(),
      indicators: [],
      evidence: [],
      cutOff: null,
    });
    expectWellFormed(html.replace('<!doctype html>', ''));
    expect(html).toContain('The evidence of this case carries no judgement.');
    expect(html).toContain('Evidence without times');
  });
});
