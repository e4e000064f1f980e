import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Section } from '../../campaign/campaign.ts';
import { defanger } from '../defang.ts';
import { reportFigures } from '../figures/index.ts';
import { type Markup, markup, type Part } from '../markup/markup.ts';
import type { ReportModel } from '../model.ts';
import { shorten } from '../text.ts';
import type { ChapterId } from '../phrases/html-words.ts';
import { HTML_WORDS } from '../phrases/html.ts';
import { advicePart } from './advice.ts';
import { REPORT_PHRASES } from '../phrases/report/index.ts';
import { evidencePart, indicatorsPart } from './annexes.ts';
import { briefPart } from './brief.ts';
import { type PageContext, said, SHOWN, timeText } from './context.ts';
import { figurePart } from './figure-part.ts';
import { findingsByRule, type FindingsOfRule, findingsPart } from './findings.ts';
import { glancePart } from './glance.ts';
import { proofsPart } from './hiding.ts';
import { achPart, judgementsPart } from './judgements.ts';
import { limitsPart, peoplePart } from './limits.ts';
import { sectionPart } from './statements.ts';
import { styleFor } from './style.ts';

interface Chapter {
  readonly id: ChapterId;
  readonly parts: readonly (Markup | null)[];
}

/** Sections by the chapter in which they stand; each may have one for every implant profile. The rest stands in `other`. */
const SECTIONS: Readonly<Partial<Record<ChapterId, readonly string[]>>> = {
  where: ['countries'],
  victims: ['victims', 'sectors', 'platforms'],
  sought: ['sought', 'taken'],
  infrastructure: ['infrastructure', 'silence'],
  techniques: ['techniques'],
  hiding: ['hiding'],
  clues: ['clues', 'clusters', 'shared'],
  limits: ['evidence'],
};

/** The whole report as one page that needs nothing else. */
export function reportPage(model: ReportModel): Markup {
  const rules = findingsByRule(model);
  const context: PageContext = {
    model,
    words: HTML_WORDS[model.language],
    figures: reportFigures(model),
    anchors: anchorsOf(model, rules),
    defang: defanger(model.indicators),
  };
  const chapters = chaptersOf(context, rules).filter(({ parts }) =>
    parts.some((part) => part !== null),
  );
  return document(context, chapters);
}

function anchorsOf({ campaign }: ReportModel, rules: readonly FindingsOfRule[]): Set<string> {
  return new Set([
    ...campaign.judgements.map(({ id }) => id),
    ...campaign.sections.flatMap(({ statements }) => statements.map(({ id }) => id)),
    ...rules.flatMap(({ shown }) => shown.map(({ id }) => id)),
  ]);
}

function chaptersOf(context: PageContext, rules: readonly FindingsOfRule[]): Chapter[] {
  const { figures, model } = context;
  const { sections } = model.campaign;
  const answers = (id: ChapterId): (Markup | null)[] =>
    sections.filter((each) => chapterOf(each) === id).map((each) => sectionPart(context, each));
  const shown = (all: readonly Parameters<typeof figurePart>[1][]): (Markup | null)[] =>
    all.map((each) => figurePart(context, each));
  const found = answers('hiding');
  return [
    { id: 'brief', parts: [briefPart(context)] },
    { id: 'judgements', parts: [judgementsPart(context), peoplePart(context)] },
    { id: 'glance', parts: [glancePart(context)] },
    { id: 'advice', parts: [advicePart(context)] },
    { id: 'where', parts: [...shown(figures.maps), ...answers('where')] },
    { id: 'timeline', parts: shown([figures.timeline]) },
    { id: 'victims', parts: [...shown(figures.months), ...answers('victims')] },
    { id: 'sought', parts: answers('sought') },
    {
      id: 'infrastructure',
      parts: [...shown([figures.infrastructure]), ...answers('infrastructure')],
    },
    { id: 'techniques', parts: [...shown([figures.attack]), ...answers('techniques')] },
    { id: 'hiding', parts: found.length === 0 ? [] : [...found, proofsPart(context)] },
    { id: 'clues', parts: [...answers('clues'), ...achPart(context)] },
    { id: 'other', parts: answers('other') },
    { id: 'limits', parts: [limitsPart(context), ...answers('limits')] },
    { id: 'indicators', parts: [indicatorsPart(context)] },
    { id: 'findings', parts: [findingsPart(context, rules)] },
    { id: 'evidence', parts: [evidencePart(context)] },
  ];
}

function chapterOf({ id }: Section): ChapterId {
  const found = Object.entries(SECTIONS).find(([, names]) =>
    names.some((name) => id === name || id.startsWith(`${name}-`)),
  );
  return (found?.[0] as ChapterId | undefined) ?? 'other';
}

function document(context: PageContext, chapters: readonly Chapter[]): Markup {
  const { model, words } = context;
  const { campaign, language, tlp } = model;
  const style = styleFor(tlp);
  const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(utf8ToBytes(style.text)))}'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<title>${shorten(campaign.name, SHOWN.title)} – TLP:${tlp.toUpperCase()}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<aside class="tlp" aria-label="TLP">${tlpText(context)}</aside>
<header class="cover"><div class="inner"><p class="kicker">${words.kicker}</p><h1>${said(context, campaign.name, SHOWN.title)}</h1>${factsOf(context)}</div></header>
<div class="columns">
<nav aria-labelledby="contents"><h2 id="contents">${words.contents}</h2><ol>${chapters.map(({ id }) => markup`<li><a href="#${id}">${words.chapters[id]}</a></li>`)}</ol></nav>
<main id="main" tabindex="-1">
${chapters.map((chapter) => chapterPart(context, chapter))}
</main>
</div>
<footer class="tlp">${tlpText(context)}</footer>
</body>
</html>
`;
}

function chapterPart({ words }: PageContext, { id, parts }: Chapter): Markup {
  const shown: Part = parts;
  return markup`<section class="chapter" id="${id}" aria-labelledby="${id}-h">
<h2 id="${id}-h">${words.chapters[id]}</h2>
${shown}
</section>
`;
}

function tlpText({ model, words }: PageContext): Markup {
  const level = model.tlp.toUpperCase();
  const name = model.tlp.replace('+', '-');
  return markup`<span class="away">${words.tlp} </span><strong class="tlp-${name}">TLP:${level}</strong>`;
}

function factsOf({ model, words }: PageContext): Markup {
  const { cutOff, campaign, audience } = model;
  const { untranslated, publicNote, madeBy } = REPORT_PHRASES[model.language];
  const facts = [
    cutOff === null ? words.noCutOff : words.cutOff(`${timeText(cutOff)} UTC`),
    words.audience[audience],
    madeBy(campaign.unmask),
    ...(audience === 'public' ? [publicNote] : []),
  ];
  return markup`<ul class="facts">${facts.map((fact) => markup`<li>${fact}</li>`)}</ul>${untranslated === null ? null : markup`<p class="facts">${untranslated}</p>`}`;
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
