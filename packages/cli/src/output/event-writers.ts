import { EVENT_CSV_HEADER, eventCsvRow, safeJson, safeXml } from '@unmask/core';
import type { Event } from '@unmask/core';
import { JsonArray } from './json-array.ts';
import type { Output } from './output.ts';

export const EVENT_FORMATS = ['jsonl', 'json', 'csv', 'xml'] as const;
export type EventFormat = (typeof EVENT_FORMATS)[number];

/** Prints events as they come. */
export interface EventWriter {
  add(event: Event): Promise<void>;
  finish(): Promise<void>;
}

export function createEventWriter(format: EventFormat, output: Output): EventWriter {
  switch (format) {
    case 'jsonl':
      return between('', (event) => `${safeJson(event.toObject())}\n`, '', output);
    case 'json':
      return jsonWriter(output);
    case 'csv':
      return between(EVENT_CSV_HEADER, eventCsvRow, '', output);
    case 'xml':
      return between(XML_START, (event) => `${safeXml(event.toXml() ?? '')}\n`, XML_END, output);
  }
}

const XML_START = '<?xml version="1.0" encoding="utf-8"?>\n<Events>\n';
const XML_END = '</Events>\n';

/** A start, each event as text, an end. */
function between(
  start: string,
  print: (event: Event) => string,
  end: string,
  output: Output,
): EventWriter {
  let before = start;
  return {
    async add(event) {
      await output.write(before + print(event));
      before = '';
    },
    finish: () => output.write(before + end),
  };
}

function jsonWriter(output: Output): EventWriter {
  const array = new JsonArray(output);
  return { add: (event) => array.add(safeJson(event.toObject())), finish: () => array.finish() };
}
