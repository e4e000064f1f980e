/** The page as a person meets it: in Chromium, from a file. Skipped where Debian's `chromium` is not installed. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlWriter } from '../../../src/report/html/index.ts';
import { hostileModel } from './hostile-model.ts';

const CHROMIUM = '/usr/bin/chromium';
/** What runs in the page is given as text: this project's own code has no types of pages. */
const OVERFLOW = `document.documentElement.scrollWidth - document.documentElement.clientWidth`;
const WIDE_TABLES = `[...document.querySelectorAll('.scroll, .picture')]
  .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1)
  .map((each) => each.parentElement.id)`;
const REACHABLE = `[...document.querySelectorAll('a[href], summary, [tabindex="0"]')]
  .filter((each) => each.checkVisibility()).length`;
const FOCUSED = `(() => {
  const at = document.activeElement;
  const all = [...document.querySelectorAll('a[href], summary, [tabindex="0"]')];
  return { at: all.indexOf(at), outline: getComputedStyle(at).outlineStyle };
})()`;
/** A4 without the margins of the style sheet, in CSS pixels. */
const A4_WIDTH = 688;

describe.skipIf(!existsSync(CHROMIUM))('the page in Chromium', () => {
  let browser: Browser;
  let folder: string;
  let url: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'unmask-page-'));
    const file = join(folder, 'report.html');
    writeFileSync(file, htmlWriter.write(hostileModel()) as string);
    url = pathToFileURL(file).href;
    const args = ['--no-sandbox', '--disable-gpu'];
    browser = await chromium.launch({ executablePath: CHROMIUM, args });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function open(options: BrowserContextOptions, hash = ''): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(url + hash);
    return page;
  }

  const wide = { viewport: { width: 1280, height: 900 } };

  it('opens without an error, a dialog, or a request to anywhere', async () => {
    const context = await browser.newContext(wide);
    const page = await context.newPage();
    const met: string[] = [];
    page.on('console', (message) => met.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => met.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => met.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => met.push(`request: ${request.url()}`));
    await page.goto(url);
    await page.waitForLoadState('networkidle');
    expect(met).toEqual([`request: ${url}`]);
    // The style sheet is the one that the policy allows.
    expect(await page.evaluate('getComputedStyle(document.querySelector(".tlp")).position')).toBe(
      'sticky',
    );
    await context.close();
  });

  it('needs no scrolling to the side, whatever the width', async () => {
    const page = await open(wide);
    for (const width of [1280, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await page.evaluate(OVERFLOW)]).toEqual([width, 0]);
    }
    await page.context().close();
  });

  it('is reached by Tab in every part, and shows where one is', async () => {
    const page = await open(wide);
    const wanted = await page.evaluate<number>(REACHABLE);
    expect(wanted).toBeGreaterThan(30);
    const met = new Set<number>();
    for (let press = 0; press < wanted; press++) {
      await page.keyboard.press('Tab');
      const { at, outline } = await page.evaluate<{ at: number; outline: string }>(FOCUSED);
      met.add(at);
      expect([at, outline]).toEqual([at, 'solid']);
    }
    expect(met.size).toBe(wanted);
    await page.context().close();
  });

  it('leads to a finding that is folded away', async () => {
    const page = await open(wide, '#f-00112233445566778899aabbccddeeff');
    const isOpen = `document.querySelector('tr:target').closest('details').open`;
    await expect.poll(() => page.evaluate(isOpen), { timeout: 10_000 }).toBe(true);
    await page.context().close();
  });

  it.each([
    ['light', '{}'],
    ['dark', `{ runOnly: ['color-contrast'] }`],
  ] as const)('is accessible in %s colours', async (colorScheme, rules) => {
    const page = await open({ ...wide, colorScheme });
    await page.evaluate(axe.source);
    const violations = await page.evaluate(
      `axe.run(document, { resultTypes: ['violations'], ...${rules} }).then(({ violations }) =>
        violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].html]))`,
    );
    expect(violations).toEqual([]);
    await page.context().close();
  });

  it('prints to few pages, with nothing cut off', async () => {
    const page = await open({ viewport: { width: A4_WIDTH, height: 970 } });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(OVERFLOW)).toBe(0);
    expect(await page.evaluate(WIDE_TABLES)).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.length).toBeLessThan(30);
    await page.context().close();
  });
});
