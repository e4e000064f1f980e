import {
  MAX_MESSAGES,
  MAX_PROGRAMS,
  type MessageColumns,
  type MessageTrace,
} from './message-trace.ts';

/** Values a message. */
const WIDTH = 6;
const PROGRAM = 4;
const MAX_32 = 0xffff_ffff;

export interface TableMessage {
  readonly program: string;
  /** Facility and priority. */
  readonly filter: number;
  readonly hash: number;
  /** Seconds since 1970. */
  readonly time: number;
  readonly offset: number;
  readonly record: number | null;
}

/** Messages of a part as numbers. There is room for so many: then the program that says most goes. */
export class MessageTable {
  /** Programs were left out by name, without being noted. */
  isCut = false;
  private readonly rows: number[] = [];
  private readonly places = new Map<string, number>();
  private readonly counts: number[] = [];
  private readonly left = new Set<number>();

  add({ program, filter, hash, time, offset, record }: TableMessage): void {
    const place = this.placeOf(program);
    if (place === null || this.left.has(place)) return;
    if (this.rows.length === MAX_MESSAGES * WIDTH) this.leaveOut();
    if (this.left.has(place)) return;
    this.counts[place]!++;
    const number = record !== null && record <= MAX_32 ? record : 0;
    this.rows.push(hash, Math.max(0, Math.floor(time)), offset, number, place, filter);
  }

  take(): Pick<MessageTrace, 'messages' | 'programs' | 'left'> {
    const programs = [...this.places.keys()];
    const left = Array.from(this.left, (place) => programs[place]!);
    return { messages: this.columns(), programs, left };
  }

  private columns(): MessageColumns {
    const { rows } = this;
    const column = (at: number): number[] =>
      Array.from({ length: rows.length / WIDTH }, (_, row) => rows[row * WIDTH + at]!);
    return {
      hashes: Uint32Array.from(column(0)),
      times: Uint32Array.from(column(1)),
      offsets: Uint32Array.from(column(2)),
      records: Uint32Array.from(column(3)),
      programs: Uint16Array.from(column(PROGRAM)),
      filters: Uint8Array.from(column(5)),
    };
  }

  private placeOf(program: string): number | null {
    const known = this.places.get(program);
    if (known !== undefined) return known;
    if (this.places.size === MAX_PROGRAMS) {
      this.isCut = true;
      return null;
    }
    this.counts.push(0);
    this.places.set(program, this.places.size);
    return this.places.size - 1;
  }

  private leaveOut(): void {
    const { rows, counts } = this;
    const most = counts.indexOf(Math.max(...counts));
    this.left.add(most);
    counts[most] = 0;
    let end = 0;
    for (let at = 0; at < rows.length; at += WIDTH) {
      if (rows[at + PROGRAM] === most) continue;
      for (let i = 0; i < WIDTH; i++) rows[end + i] = rows[at + i]!;
      end += WIDTH;
    }
    rows.length = end;
  }
}
