import type { Message, MessageLog } from './message-log.ts';
import type { WrittenMessages } from './written-messages.ts';

/** Messages that both logs have, and how many for each place at which some are missing, where there are several. */
const MIN_SHARED = 3;
const MIN_EACH = 10;
/** Places at which one and the same text is missing, and is nowhere else: a filter. */
const MIN_FILTERED = 3;
/** Kept of one class. More places are a habit; of more messages at a few places the first are told. */
const MAX_PLACES = 1_000;
const MAX_MISSING = 10_000;

export interface Missing {
  readonly message: Message;
  /** The log that should have it, and where. */
  readonly log: MessageLog;
  readonly place: number;
}

/** What one log says of a program at one facility and priority, and whether another has it too. */
export class ProgramClass {
  readonly name: string;
  /** Messages that both have. */
  shared = 0;
  private first = Infinity;
  private last = -Infinity;
  private readonly missing: Missing[] = [];
  private readonly places = new Set<string>();

  constructor(name: string) {
    this.name = name;
  }

  /** @param time seconds since 1970 */
  isThere(time: number): void {
    this.shared++;
    this.first = Math.min(this.first, time);
    this.last = Math.max(this.last, time);
  }

  isMissing(missing: Missing): void {
    if (this.places.size <= MAX_PLACES) this.places.add(placeOf(missing));
    if (this.missing.length < MAX_MISSING) this.missing.push(missing);
  }

  /** What is missing though such messages usually are there, before and after: a filter may have been changed. */
  exceptions(written: WrittenMessages): Missing[] {
    if (this.shared < MIN_SHARED || this.places.size > MAX_PLACES) return [];
    const byText = Map.groupBy(this.missing, ({ message }) => message.hash);
    const filtered = new Set(
      [...byText]
        .filter(([hash, own]) => !written.isKnown(hash) && placesOf(own) >= MIN_FILTERED)
        .map(([hash]) => hash),
    );
    const rest = this.missing.filter(({ message }) => !filtered.has(message.hash));
    const places = placesOf(rest);
    if (places > 1 && places * MIN_EACH > this.shared) return [];
    return rest.filter(({ message: { time } }) => this.first <= time && time <= this.last);
  }
}

function placesOf(missing: readonly Missing[]): number {
  return new Set(missing.map(placeOf)).size;
}

export function placeOf({ log, place }: Missing): string {
  return `${place} ${log.path}`;
}
