import { describe, expect, it } from 'vitest';
import { accessRules } from '../../../src/detect/hiding/access-rules.ts';
import type { Finding } from '../../../src/index.ts';
import { runDetector } from '../run-detector.ts';

const LIST = [
  'deny 195.168.53.0/24; # eset',
  'deny 62.213.110.0/26; # kaspersky',
  'deny 128.232.0.0/16; # cambridge computer laboratory',
  'deny 150.70.0.0/16; # trend micro\n',
].join('\n');
const HOLDS_NOT = 'does not hold in';

async function hunt(files: Readonly<Record<string, string>>): Promise<Finding[]> {
  const all = Object.entries(files).map(([path, content]) => ({ path, content }));
  return (await runDetector(accessRules(null), all)).filter(
    ({ rule }) => rule.id === 'access-rules',
  );
}

async function nginx(content: string, more: Readonly<Record<string, string>> = {}) {
  const found = await hunt({ 'nginx.conf': content, ...more });
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe("a server's list in Nginx", () => {
  it('does not hold in a location with rules of its own, wherever that stands', async () => {
    for (const text of [
      `server {\n${LIST}location /open/ {\nallow all;\n}\nlocation / {\nroot /srv;\n}\n}\n`,
      `server {\nlocation /open/ {\nallow all;\n}\n${LIST}}\n`,
    ]) {
      const { matched, level, confidence, alternatives } = await nginx(text);
      const line = text.split('\n').indexOf('location /open/ {') + 1;
      expect(matched[HOLDS_NOT]).toBe(
        `location /open/ (nginx.conf line ${line}): other rules stand there instead`,
      );
      expect([level, confidence]).toEqual(['high', 'moderate']);
      expect(alternatives.join()).not.toContain('shuts nobody out');
    }
  });

  it('holds in locations that have none, and says nothing then', async () => {
    const { matched } = await nginx(`server {\n${LIST}location / {\nroot /srv;\n}\n}\n`);
    expect(matched).not.toHaveProperty(HOLDS_NOT);
  });

  it('is not touched by what another server has', async () => {
    const { matched } = await nginx(
      `server {\n${LIST}}\nserver {\nallow all;\nlocation / {\nallow all;\n}\n}\n`,
    );
    expect(matched).not.toHaveProperty(HOLDS_NOT);
  });

  it('is not overruled by an allow of another server before it', async () => {
    expect(await nginx(`server {\nallow all;\n}\nserver {\n${LIST}}\n`)).toMatchObject({
      level: 'high',
      matched: { 'not in force': '0 commented out, 0 overruled by another' },
    });
  });

  it('shuts nobody out where all locations have rules of their own', async () => {
    const { confidence, summary, alternatives } = await nginx(
      `server {\n${LIST}location / {\nallow all;\n}\nlocation /a {\nallow all;\n}\n}\n`,
    );
    expect(confidence).toBe('low');
    expect(summary).toContain('replace everywhere');
    expect(alternatives[0]).toContain('shuts nobody out');
  });

  it('shuts somebody out where one location has none, or none is for every path', async () => {
    for (const locations of [
      'location / {\nallow all;\n}\nlocation /a {\nroot /srv;\n}\n',
      'location = / {\nallow all;\n}\n',
      'location ~ / {\nallow all;\n}\n',
      'location / {\nlimit_except GET {\nallow all;\n}\n}\n',
    ])
      expect((await nginx(`server {\n${LIST}${locations}}\n`)).confidence).toBe('moderate');
  });

  it('above all servers holds nowhere only when each of them replaces it', async () => {
    const own = 'server {\nallow all;\n}\n';
    const none = 'server {\nlisten 80;\n}\n';
    const all = await nginx(`http {\n${LIST}${own}${own}}\n`);
    expect(all.confidence).toBe('low');
    expect((await nginx(`http {\n${LIST}${own}${none}}\n`)).confidence).toBe('moderate');
  });

  it('that a location includes too holds there', async () => {
    const include = 'include list.conf;\n';
    const text = `http {\nserver {\n${include}location / {\n${include}allow all;\n}\n}\n}\n`;
    const { matched, confidence } = await nginx(text, { 'list.conf': LIST });
    expect(matched).not.toHaveProperty(HOLDS_NOT);
    expect(confidence).toBe('moderate');
  });
});
