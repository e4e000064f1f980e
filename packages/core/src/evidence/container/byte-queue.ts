import { ContainerError } from './issue.ts';

/** Bytes taken from what comes in pieces. */
export class ByteQueue {
  private readonly iterator: AsyncIterator<Uint8Array>;
  private piece: Uint8Array = new Uint8Array(0);
  private at = 0;

  constructor(input: AsyncIterable<Uint8Array>) {
    this.iterator = input[Symbol.asyncIterator]();
  }

  /** @throws ContainerError when there are fewer. */
  async take(count: number): Promise<Uint8Array> {
    const out = new Uint8Array(count);
    for (let to = 0; to < count;) {
      if (this.at === this.piece.length && !(await this.fetch()))
        throw new ContainerError('CONTAINER_UNPACK', 'damaged: ends early');
      const part = this.piece.subarray(this.at, this.at + count - to);
      out.set(part, to);
      to += part.length;
      this.at += part.length;
    }
    return out;
  }

  /** Big-endian. */
  async number16(): Promise<number> {
    const [high, low] = await this.take(2);
    return high! * 256 + low!;
  }

  /** Everything that is left. */
  async rest(limit: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let length = 0;
    while (await this.fetch()) {
      pieces.push(this.piece);
      length += this.piece.length;
      if (length > limit)
        throw new ContainerError('CONTAINER_LIMIT', `more than ${limit} packed bytes`);
    }
    return join(pieces, length);
  }

  /** What comes next, without taking it: `count` bytes or more, fewer only at the end. */
  async peek(count: number): Promise<Uint8Array> {
    const pieces = [this.piece.subarray(this.at)];
    let length = pieces[0]!.length;
    while (length < count && (await this.fetch())) {
      pieces.push(this.piece);
      length += this.piece.length;
    }
    if (pieces.length > 1) this.piece = join(pieces, length);
    else this.piece = pieces[0]!;
    this.at = 0;
    return this.piece;
  }

  /** Takes `count` of the bytes that `peek` gave. */
  skip(count: number): void {
    this.at += count;
  }

  private async fetch(): Promise<boolean> {
    const next = await this.iterator.next();
    if (next.done === true) return false;
    this.piece = next.value;
    this.at = 0;
    return true;
  }
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  let to = 0;
  for (const piece of pieces) {
    out.set(piece, to);
    to += piece.length;
  }
  return out;
}
