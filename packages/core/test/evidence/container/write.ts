import { crc32, deflateRawSync } from 'node:zlib';

export type FileSpec = readonly [name: string, content: string | Uint8Array];

/** A ustar archive. */
export function tar(files: readonly FileSpec[], seconds = 0): Uint8Array {
  return Buffer.concat([...files.flatMap((file) => tarFile(file, seconds)), Buffer.alloc(1024)]);
}

function tarFile([name, content]: FileSpec, seconds: number): Buffer[] {
  const data = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(octal(0o644, 8), 100);
  header.write(octal(data.length, 12), 124);
  header.write(octal(seconds, 12), 136);
  header.write('        0', 148);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(octal(sum, 7), 148);
  return [header, data, Buffer.alloc((512 - (data.length % 512)) % 512)];
}

/** A zip archive, deflated. `claimedSize`: what the list says instead of the truth; `links`: those that are symbolic links to their content. */
export function zip(
  files: readonly FileSpec[],
  {
    claimedSize,
    links = [],
  }: { readonly claimedSize?: number; readonly links?: readonly string[] } = {},
): Uint8Array {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimedSize ?? data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const at = Buffer.alloc(14);
    at.writeUInt32LE(offset, 10);
    if (links.includes(name)) at.writeUInt32LE(0o120777 * 2 ** 16, 6);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]);
    const made = Buffer.from([20, links.includes(name) ? 3 : 0]);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), made, fields, at, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, Buffer.from('PK\u0005\u0006'), end]);
}

function octal(value: number, length: number): string {
  return `${value.toString(8).padStart(length - 1, '0')}\0`;
}
