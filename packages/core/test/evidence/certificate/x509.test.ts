import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { readSigner } from '../../../src/evidence/certificate/signed-data.ts';
import { readCertificate } from '../../../src/evidence/certificate/x509.ts';
import { SIGNATURE } from '../pe/signature.ts';

const ROOTS = rootCertificates.map((pem) => new X509Certificate(pem));

function derOf({ raw }: X509Certificate): Uint8Array {
  return Uint8Array.from(raw);
}

describe('certificates', () => {
  it('are read as OpenSSL reads all those that Node trusts', () => {
    expect(ROOTS.length).toBeGreaterThan(100);
    for (const root of ROOTS) {
      const told = readCertificate(derOf(root));
      expect(told, root.subject).toMatchObject({
        serial: root.serialNumber.toLowerCase().padStart(2, '0'),
        from: Date.parse(root.validFrom) * 1_000,
        until: Date.parse(root.validTo) * 1_000,
      });
      const name = /^CN=(.*)$/m.exec(root.subject)?.[1] ?? null;
      expect(told!.commonName).toBe(name?.replaceAll('\\', '') ?? null);
      const organisation = /^O=(.*)$/m.exec(root.subject)?.[1] ?? null;
      expect(told!.organisation).toBe(organisation?.replaceAll('\\', '') ?? null);
    }
  });

  it('survive any change', () => {
    let state = 1;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const wholes = [...ROOTS.slice(0, 20).map(derOf), SIGNATURE];
    for (let n = 0; n < 20_000; n++) {
      const whole = wholes[n % wholes.length]!;
      const bytes = whole.slice(0, n % 4 === 0 ? random(whole.length) : whole.length);
      for (let i = 1 + random(4); i > 0 && bytes.length > 0; i--)
        bytes[random(bytes.length)] = random(256);
      const told = whole === SIGNATURE ? readSigner(bytes) : readCertificate(bytes);
      if (told === null) continue;
      expect(Number.isFinite(told.from) && Number.isFinite(told.until)).toBe(true);
      expect(JSON.stringify(told).length).toBeLessThan(100_000);
    }
  });

  it.each([
    ['nothing', []],
    ['a length without an end', [0x30, 0x80, 0, 0]],
    ['a length of five bytes', [0x30, 0x85, 0, 0, 0, 0, 1, 0]],
    ['a length beyond the end', [0x30, 0x7f, 0x30, 0]],
    ['another kind of value', [0x04, 0x02, 0x30, 0]],
  ])('are not told in %s', (_, bytes) => {
    expect(readCertificate(Uint8Array.from(bytes))).toBe(null);
    expect(readSigner(Uint8Array.from(bytes))).toBe(null);
  });
});
