import type { Event, Evidence } from '../../evidence/format.ts';
import { commandOf } from '../command-of.ts';

const NONE: readonly WrittenText[] = [];

/** Where somebody wrote in words of his own. */
export const WRITTEN_KINDS = ['comment', 'string', 'name'] as const;
export type WrittenKind = (typeof WRITTEN_KINDS)[number];

export interface WrittenText {
  readonly kind: WrittenKind;
  readonly text: string;
}

/** Characters of one event that are looked at. */
const MAX_CHARS = 4_096;
const MAX_STRINGS = 16;
/** Several words between quotes: messages, and no keys of a program. */
const STRINGS = /"([^"\n]{8,400})"|'([^'\n]{8,400})'/g;
const SEVERAL_WORDS = /\p{L}{2,40}[\s,.;:]{1,4}\p{L}/u;

/** What comes with software that others wrote and translated. */
const PACKAGED =
  /(?:^|[/\\!])(?:usr[/\\](?:share|lib|src|libexec)|lib|node_modules|vendor|site-packages|dist-packages|wp-(?:content|includes|admin)|locales?|i18n|lang(?:uages?)?|translations?|phpmyadmin|roundcube|webmail)[/\\]/i;

/** Whether its text is of those who run the machine, as far as its place tells. */
export function isOwnText({ path, origin }: Pick<Evidence, 'path' | 'origin'>): boolean {
  return !PACKAGED.test(origin?.originalPath ?? path);
}

/** What an event holds of comments, of strings of several words, and of names in commands; nothing for most events. */
export function writtenIn(event: Event): readonly WrittenText[] {
  switch (event.logsource.category) {
    case 'script':
      return [
        ...textOf(event.get('comment'), 'comment'),
        ...stringsIn(event.get('code')),
        ...textOf(event.get('command'), 'name'),
      ];
    case 'configuration':
      return event.get('directive') === '#' ? textOf(event.get('arguments'), 'comment') : [];
    case 'commit':
      return textOf(event.get('message'), 'comment');
    case 'shell_history':
    case 'crontab': {
      const command = commandOf(event);
      return [...stringsIn(command), ...textOf(command, 'name')];
    }
    default:
      return NONE;
  }
}

function textOf(value: unknown, kind: WrittenKind): WrittenText[] {
  const text: unknown = Array.isArray(value) ? value.join(' ') : value;
  return typeof text === 'string' && text !== '' ? [{ kind, text: text.slice(0, MAX_CHARS) }] : [];
}

function stringsIn(code: unknown): WrittenText[] {
  if (typeof code !== 'string') return [];
  return Array.from(code.slice(0, MAX_CHARS).matchAll(STRINGS), ([, double, single]) => ({
    kind: 'string' as const,
    text: double ?? single!,
  }))
    .filter(({ text }) => SEVERAL_WORDS.test(text))
    .slice(0, MAX_STRINGS);
}
