import { addField, type Fields } from '../event.ts';

/** What the line that took a message in tells of it, by the names of fields. */
export type Arrival = ReadonlyMap<string, string>;

/** Messages under way at once that are known; the oldest is forgotten. Busy servers have some hundreds. */
const MAX_MESSAGES = 4_096;

/** Joins the lines of one message: what was told when it came in is known when it goes out. */
export class MailQueue {
  private readonly arrivals = new Map<string, Arrival>();

  /** Notes what a line tells of how a message came in. */
  arrive(id: string, told: Arrival): void {
    const before = this.arrivals.get(id);
    if (before === undefined && this.arrivals.size >= MAX_MESSAGES)
      this.arrivals.delete(this.arrivals.keys().next().value!);
    // Which of two lines that tell the same comes first is the same in every log.
    this.arrivals.set(id, before === undefined ? told : new Map([...told, ...before]));
  }

  of(id: string): Arrival | null {
    return this.arrivals.get(id) ?? null;
  }

  leave(id: string): void {
    this.arrivals.delete(id);
  }
}

/** Adds what is known of the message beside what the line itself says. */
export function addArrival(fields: Fields, arrival: Arrival | null): void {
  for (const [name, value] of arrival ?? []) if (!fields.has(name)) addField(fields, name, value);
}
