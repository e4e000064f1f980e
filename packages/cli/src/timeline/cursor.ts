import { isoTime, microsecondsOf } from '@unmask/core';
import { InvalidArgumentError } from 'commander';

/** A place in the order of time, behind an event or a finding. */
export interface Cursor {
  /** Microseconds since 1970. */
  readonly time: number;
  readonly id: string;
}

const CURSOR = /^(\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)\/([\w-]{1,64})$/u;

export function addressOf({ time, id }: Cursor): Cursor {
  return { time, id };
}

export function cursorText({ time, id }: Cursor): string {
  return `${isoTime(time)}/${id}`;
}

/** `--after`: what the end of the page before said. */
export function parseCursor(text: string): Cursor {
  const [, time, id] = CURSOR.exec(text) ?? [];
  const at = time === undefined ? Number.NaN : microsecondsOf(time);
  if (id === undefined || Number.isNaN(at))
    throw new InvalidArgumentError('Write what the page before said, TIME/ID.');
  return { time: at, id };
}
