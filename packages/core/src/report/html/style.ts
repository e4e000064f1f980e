import type { Tlp } from '../../case/case-file.ts';
import { type Markup, markup } from '../markup/markup.ts';

/** The style sheet of the page, with the sharing level that every printed page bears. */
export function styleFor(tlp: Tlp): Markup {
  return markup`${COLOURS}${LAYOUT}${PARTS}${TABLES}${PRINT}
@page { size: A4; margin: 19mm 14mm 16mm;
  @top-right { content: "TLP:${tlp.toUpperCase()}"; font: 700 9pt sans-serif; color: #000; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #444; } }
`;
}

/** Contrast with the background is at least 4.5 for text and 3 for what is drawn, in both schemes. */
const COLOURS = markup`
:root { color-scheme: light dark; --back: #fff; --card: #f5f7f9; --ink: #1c2733; --mute: #4f5d6b; --line: #d3dae1; --link: #0b4f7d; --mark: #b3480b; --head: #0d2b40; --flash: #fff3d6; }
@media screen and (prefers-color-scheme: dark) {
:root { --back: #12181f; --card: #1a222c; --ink: #e6ebf0; --mute: #a9b4c0; --line: #36434f; --link: #8cc4f0; --mark: #ff9d5c; --head: #0a1f2f; --flash: #3a3119; }
.f-ink { fill: #e6ebf0; } .f-mute { fill: #a9b4c0; } .f-land { fill: #2a3540; } .f-band { fill: #222c37; } .f-strong { fill: #6db1e3; } .f-paper { fill: #12181f; } .f-warn { fill: #ff9d5c; }
.f-step-1 { fill: #264863; } .f-step-2 { fill: #33709f; } .f-step-3 { fill: #5ba3d8; } .f-step-4 { fill: #b4ddfb; }
.s-ink { stroke: #e6ebf0; } .s-grid { stroke: #303c48; } .s-edge { stroke: #93a1af; } .s-border { stroke: #12181f; } .s-strong { stroke: #6db1e3; } .s-warn { stroke: #ff9d5c; } .halo { stroke: #12181f; }
}
`;

const LAYOUT = markup`
* { box-sizing: border-box; }
html { font: 16px/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif; scroll-padding-top: 3.2rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--back); color: var(--ink); overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.away { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999px; top: 0; z-index: 3; padding: .7rem 1rem; background: #000; color: #fff; }
.skip:focus { left: 0; }
.tlp { position: sticky; top: 0; z-index: 2; margin: 0; padding: .35rem 1rem; background: #000; text-align: center; font-size: .9rem; letter-spacing: .06em; }
.tlp-red { color: #ff2b2b; } .tlp-amber, .tlp-amber-strict { color: #ffc000; } .tlp-green { color: #33ff00; } .tlp-clear { color: #fff; }
.cover { background: var(--head); color: #fff; border-bottom: 4px solid #4c9fd6; }
.cover .inner { max-width: 1280px; margin: 0 auto; padding: 2.6rem 1.5rem 2rem; }
.cover h1 { margin: .1rem 0 .8rem; font-size: clamp(1.8rem, 5vw, 3rem); line-height: 1.12; letter-spacing: -.01em; }
.kicker { margin: 0; color: #b9dcf3; text-transform: uppercase; letter-spacing: .14em; font-size: .8rem; font-weight: 600; }
.facts { display: flex; flex-wrap: wrap; gap: .3rem 1.8rem; margin: 0; padding: 0; list-style: none; color: #dbe8f1; font-size: .92rem; }
.columns { max-width: 1280px; margin: 0 auto; padding: 1.5rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
nav { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .9rem 1.1rem; font-size: .92rem; }
nav h2 { margin: 0 0 .4rem; font-size: .8rem; text-transform: uppercase; letter-spacing: .1em; color: var(--mute); }
nav ol { margin: 0; padding: 0; list-style: none; columns: 16rem; }
nav li { break-inside: avoid; } nav a { display: block; padding: .22rem 0; text-decoration: none; } nav a:hover { text-decoration: underline; }
@media screen and (min-width: 1180px) {
.columns { grid-template-columns: 14rem minmax(0, 1fr); gap: 2.2rem; }
nav { position: sticky; top: 3.2rem; align-self: start; max-height: calc(100vh - 4rem); overflow: auto; } nav ol { columns: auto; }
}
.chapter { margin: 0 0 3.2rem; } .chapter > h2 { margin: 0 0 1rem; padding-bottom: .35rem; border-bottom: 2px solid var(--ink); font-size: 1.55rem; line-height: 1.2; letter-spacing: -.01em; }
.part { margin: 1.8rem 0; } h3 { margin: 0 0 .6rem; font-size: 1.14rem; line-height: 1.35; } h4 { margin: 1.4rem 0 .3rem; font-size: 1rem; }
p { margin: 0 0 .6rem; } .how { color: var(--mute); max-width: 46rem; }
footer.tlp { position: static; } .brief { font-size: 1.12rem; line-height: 1.6; max-width: 56rem; } .mark { font-size: .7em; vertical-align: super; line-height: 0; text-decoration: none; padding: 0 .1em; } .proofs { margin: 0; padding: .5rem 1rem .7rem 2.4rem; font-size: .88rem; } .proofs li { padding: .1rem 0; }
`;

const PARTS = markup`
.judgement { margin: 0 0 1.2rem; padding: 1.1rem 1.3rem; background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--link); border-radius: 4px; }
.judgement h3 { font-size: 1.22rem; } .likelihood { margin: 0; font-weight: 600; } .confidence { margin: 0 0 .5rem; } .signed { font-style: italic; }
.listed { margin: .5rem 0; } .listed ul { margin: 0; padding-left: 1.2rem; } .caption { margin: 0; font-weight: 600; font-size: .93rem; }
.glance { display: grid; grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr)); gap: .9rem; margin: 0; padding: 0; list-style: none; }
.glance li { display: flex; flex-direction: column; padding: .9rem 1rem; background: var(--card); border: 1px solid var(--line); border-top: 4px solid var(--link); border-radius: 4px; }
.glance a { text-decoration: none; color: inherit; } .glance a:hover .label { text-decoration: underline; }
.number time { font-size: .78em; white-space: nowrap; } td time { white-space: nowrap; } .number { display: block; font-size: 1.95rem; font-weight: 700; line-height: 1.15; color: var(--link); font-variant-numeric: tabular-nums; }
.label { display: block; font-weight: 600; margin-bottom: .3rem; }
.basis { display: block; min-width: 6.5rem; color: var(--mute); font-size: .82rem; font-weight: 400; } .about { color: var(--mute); font-size: .85rem; }
.statement { padding: .55rem 0 .5rem; border-top: 1px solid var(--line); } .statement:target, tr:target, .proofs li:target, .judgement:target { background: var(--flash); box-shadow: 0 0 0 .4rem var(--flash); }
.says { margin: 0; } .value { font-weight: 700; font-size: 1.12rem; margin-right: .35rem; font-variant-numeric: tabular-nums; } .value.long { font-size: 1rem; font-weight: 600; } .asked { font-weight: 600; } .statement .basis { margin: 0; font-size: .92rem; }
.proof, .from { margin: .1rem 0; color: var(--mute); font-size: .85rem; }
.id { white-space: nowrap; } .id, code { font-family: ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace; font-size: .86em; unicode-bidi: isolate; }
.cut { color: var(--mute); font-style: italic; }
.noted ul { margin: .2rem 0; padding-left: 1.2rem; font-size: .92rem; } .noted { color: var(--mute); }
details > summary { cursor: pointer; } details.ids { display: inline; } details.ids[open] { display: block; } details.ids summary { display: inline; color: var(--link); } details.ids summary::marker { content: ''; } details.ids summary { text-decoration: underline dotted; }
figure { margin: 0 0 1.6rem; } figcaption { margin: 0 0 .7rem; color: var(--mute); max-width: 52rem; } figcaption strong { color: var(--ink); display: block; font-size: 1.05rem; }
.picture { overflow-x: auto; padding: .2rem 0; } .picture svg { display: block; width: 100%; height: auto; min-width: 700px; max-width: 960px; }
.proven { margin: 0 0 1.6rem; padding: .1rem 1.3rem .8rem; border: 1px solid var(--line); border-left: 5px solid var(--mark); border-radius: 4px; }
.reading { white-space: nowrap; } .reading.inconsistent { font-weight: 700; color: var(--mark); } .reading.neutral { color: var(--mute); }
.matched { margin: .3rem 0; font-size: .93em; } .matched div { display: flex; flex-wrap: wrap; gap: 0 .5rem; } .matched dt { color: var(--mute); } .matched dd { margin: 0; font-family: ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; font-size: .92em; unicode-bidi: isolate; min-width: 0; }
`;

const TABLES = markup`
.table { margin: 1rem 0; } details.table { border: 1px solid var(--line); border-radius: 4px; } details.table > summary { padding: .5rem .8rem; font-weight: 600; font-size: .93rem; } details.table > .scroll { border-top: 1px solid var(--line); } details.table > .notes { padding-right: .8rem; }
.count { color: var(--mute); font-weight: 400; margin-left: .4rem; }
.scroll, .picture { position: relative; } .scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.4; overflow-wrap: normal; }
th, td { padding: .4rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); unicode-bidi: isolate; } thead th { background: var(--card); font-weight: 600; vertical-align: bottom; border-bottom: 2px solid var(--line); }
td { max-width: 26rem; overflow-wrap: break-word; } td p { margin: 0 0 .2rem; } td ul { margin: 0; padding-left: 1rem; } .n { text-align: right; font-variant-numeric: tabular-nums; } td.b { min-width: 9rem; overflow-wrap: anywhere; } .place { font-size: .93em; } .cites { white-space: nowrap; }
.notes { margin: .4rem 0 .6rem; color: var(--mute); font-size: .85rem; padding-left: 1.6rem; }
`;

const PRINT = markup`
@media print {
html { font-size: 9.5pt; } body { background: #fff; color: #000; } nav, .skip, footer { display: none; } .columns { display: block; max-width: none; padding: 0; }
.tlp { position: static; } .tlp, .cover { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .cover .inner { padding: 1.4rem 1rem; }
.chapter { margin: 0 0 1.6rem; } h2, h3, h4, figcaption, .caption, summary, thead { break-after: avoid; } figure, .judgement, .statement, .glance li, tr, .picture { break-inside: avoid; } .chapter > h2 { margin-top: 1rem; }
.scroll, .picture { overflow: visible; } .picture svg { min-width: 0; max-height: 225mm; } table { font-size: 7.6pt; width: 100%; } th, td { padding: .2rem .22rem; max-width: none; } th.b, td.b { min-width: 0; overflow-wrap: anywhere; } td.n { white-space: nowrap; } .basis { min-width: 4rem; } .glance { grid-template-columns: repeat(4, 1fr); gap: .5rem; } .cites { white-space: normal; }
a { color: inherit; text-decoration: none; } svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
details.table { border: 0; } details.table > summary { list-style: none; padding-left: 0; } details.printed::details-content { content-visibility: visible; block-size: auto; } details:not(.printed):not([open]) { display: none; }
}
`;
