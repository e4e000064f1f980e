/** Bytes kept of one value, name or row of `COPY`; orders and addresses are short, pictures are not needed. */
const MAX_KEPT = 4_096;

export interface SqlToken {
  /** `mark`: one of `(`, `)`, `,`, `;`. `line`: a row of `COPY`. */
  readonly kind: 'word' | 'string' | 'mark' | 'line';
  readonly text: string;
  /** Of its first byte in the evidence. */
  readonly offset: number;
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
const [LF, CR, QUOTE, DOUBLE, BACKTICK, BACKSLASH, DASH, SLASH, STAR, HASH] = Array.from(
  '\n\r\'"`\\-/*#',
  (character) => character.charCodeAt(0),
) as [number, number, number, number, number, number, number, number, number, number];
const MARKS: ReadonlySet<number> = new Set(Array.from('(),;', (mark) => mark.charCodeAt(0)));
/** What MySQL and `E'…'` of PostgreSQL mean behind a backslash, where it is not the character itself. */
const ESCAPES: Readonly<Record<string, number>> = { n: LF, r: CR, t: 9, 0: 0, b: 8, Z: 26 };

type State = 'plain' | 'word' | 'string' | 'comment' | 'block' | 'line';

/** Takes SQL apart, block by block of bytes. Strings lose their quotes, comments are passed over; what is too long is cut. */
export class SqlLexer {
  /** Set between two tokens: what follows the line's end is data of `COPY`, to `\.`. */
  copies = false;
  private readonly backslashes: boolean;
  private readonly kept = new Uint8Array(MAX_KEPT);
  private length = 0;
  private start = 0;
  private state: State = 'plain';
  private quote = QUOTE;
  private escapes = false;
  private before = 0;
  /** In a string: the last byte was a quote, which ends it unless another one follows. */
  private ending = false;
  private escaped = false;

  /** @param backslashes they escape in every string, as in MySQL */
  constructor(backslashes: boolean) {
    this.backslashes = backslashes;
  }

  /** Whether the evidence may end here. */
  get isBetween(): boolean {
    return this.state === 'plain' && !this.copies;
  }

  *read(bytes: Uint8Array, base: number): Generator<SqlToken> {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      const token = this.byte(byte, base + i);
      if (token !== null) yield token;
      if (this.state === 'plain' && !this.isTaken) {
        const next = this.begin(byte, base + i);
        if (next !== null) yield next;
      }
      this.isTaken = false;
      this.before = byte;
    }
  }

  /** The byte belonged to what ended with it. */
  private isTaken = false;

  private byte(byte: number, offset: number): SqlToken | null {
    switch (this.state) {
      case 'plain':
        return null;
      case 'word':
        return this.inWord(byte);
      case 'string':
        return this.inString(byte);
      case 'line':
        return this.inLine(byte, offset);
      case 'comment':
        if (byte === LF) this.endLine(offset);
        return null;
      case 'block':
        if (byte === SLASH && this.before === STAR) this.ends();
        return null;
    }
  }

  /** Begins something with a byte that belongs to nothing yet. */
  private begin(byte: number, offset: number): SqlToken | null {
    this.start = offset;
    this.length = 0;
    if (byte === LF) this.endLine(offset);
    else if (byte === QUOTE || byte === DOUBLE || byte === BACKTICK) {
      this.state = 'string';
      this.quote = byte;
      this.escapes = this.backslashes && byte !== BACKTICK;
    } else if (MARKS.has(byte)) return { kind: 'mark', text: String.fromCharCode(byte), offset };
    else if (byte === HASH) this.state = 'comment';
    else if (byte > 32) {
      this.state = 'word';
      this.keep(byte);
    }
    return null;
  }

  private inWord(byte: number): SqlToken | null {
    if (this.length === 1 && byte === DASH && this.before === DASH) this.state = 'comment';
    else if (this.length === 1 && byte === STAR && this.before === SLASH) this.state = 'block';
    else if (byte === QUOTE && this.length === 1 && /[eExX]/.test(this.text())) {
      this.escapes = /e/i.test(this.text());
      this.state = 'string';
      this.quote = QUOTE;
      this.length = 0;
    } else if (
      byte <= 32 ||
      MARKS.has(byte) ||
      byte === QUOTE ||
      byte === DOUBLE ||
      byte === BACKTICK
    )
      return this.end('word');
    else this.keep(byte);
    return null;
  }

  private inString(byte: number): SqlToken | null {
    if (this.ending) {
      this.ending = false;
      if (byte !== this.quote) return this.end('string');
      this.keep(byte);
    } else if (this.escaped) {
      this.escaped = false;
      this.keep(ESCAPES[String.fromCharCode(byte)] ?? byte);
    } else if (byte === BACKSLASH && this.escapes) this.escaped = true;
    else if (byte === this.quote) this.ending = true;
    else this.keep(byte);
    return null;
  }

  private inLine(byte: number, offset: number): SqlToken | null {
    if (byte !== LF) {
      this.keep(byte);
      return null;
    }
    const line = this.end('line');
    this.isTaken = true;
    if (line.text === '\\.') {
      this.copies = false;
      return null;
    }
    this.endLine(offset);
    return line;
  }

  /** Rows of `COPY` begin behind the line that asks for them. */
  private endLine(offset: number): void {
    this.state = this.copies ? 'line' : 'plain';
    this.start = offset + 1;
    this.length = 0;
    this.isTaken = true;
  }

  private ends(): void {
    this.state = 'plain';
    this.isTaken = true;
  }

  private end(kind: SqlToken['kind']): SqlToken {
    this.state = 'plain';
    return { kind, text: this.text(), offset: this.start };
  }

  private text(): string {
    return DECODER.decode(this.kept.subarray(0, this.length)).replace(/\r$/, '');
  }

  private keep(byte: number): void {
    if (this.length < MAX_KEPT) this.kept[this.length++] = byte;
  }
}
