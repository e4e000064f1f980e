import { LAYOUTS } from '../../../src/evidence/utmp/layout.ts';
import type { Layout } from '../../../src/evidence/utmp/layout.ts';

export interface LoginSpec {
  readonly type: number;
  readonly user?: string;
  readonly line?: string;
  readonly host?: string;
  readonly pid?: number;
  readonly session?: number;
  readonly seconds?: number;
  readonly microseconds?: number;
  readonly address?: readonly number[];
}

export function layoutOf(size: number, littleEndian: boolean): Layout {
  return LAYOUTS.find((one) => one.size === size && one.littleEndian === littleEndian)!;
}

export const AMD64: Layout = layoutOf(384, true);
const encoder = new TextEncoder();

/** Records as login programs write them, built from the offsets in `docs/formats/utmp.md`, not from the reader's. */
export function writeLogins(specs: readonly LoginSpec[], layout: Layout = AMD64): Uint8Array {
  const bytes = new Uint8Array(specs.length * layout.size);
  const view = new DataView(bytes.buffer);
  specs.forEach((spec, i) => writeLogin(view, i * layout.size, spec, layout));
  return bytes;
}

function writeLogin(view: DataView, at: number, spec: LoginSpec, layout: Layout): void {
  const little = layout.littleEndian;
  const put = (text: string | undefined, offset: number): void =>
    new Uint8Array(view.buffer).set(encoder.encode(text ?? ''), at + offset);
  view.setInt16(at, spec.type, little);
  view.setInt32(at + 4, spec.pid ?? 0, little);
  put(spec.line, 8);
  put(spec.user, 44);
  put(spec.host, 76);
  const seconds = spec.seconds ?? 1_700_000_000;
  if (layout.size === 384) {
    view.setInt32(at + 336, spec.session ?? 0, little);
    view.setInt32(at + 340, seconds, little);
    view.setInt32(at + 344, spec.microseconds ?? 0, little);
    new Uint8Array(view.buffer).set(spec.address ?? [], at + 348);
  } else {
    view.setBigInt64(at + 336, BigInt(spec.session ?? 0), little);
    view.setBigInt64(at + 344, BigInt(seconds), little);
    view.setBigInt64(at + 352, BigInt(spec.microseconds ?? 0), little);
    new Uint8Array(view.buffer).set(spec.address ?? [], at + 360);
  }
}
