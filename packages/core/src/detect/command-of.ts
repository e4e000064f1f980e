import type { Event } from '../evidence/format.ts';

/** Fields that hold a command, by the names that the formats give them. */
const COMMAND_FIELDS = ['command', 'COMMAND'];
/** Arguments of auditd's EXECVE that are joined; the kernel logs more only for very long commands. */
const MAX_ARGUMENTS = 64;

/** The command that an event shows, whatever its format calls it; `null` when it shows none. */
export function commandOf(event: Event): string | null {
  for (const field of COMMAND_FIELDS) {
    const value = event.get(field);
    if (typeof value === 'string' && value !== '') return value;
  }
  return argumentsOf(event);
}

/**
 * auditd: `a0`, `a1`, … of an EXECVE, as many as it counts. The system call's record, which stands before it in the same event, has some of
 * that name too: numbers that name no program.
 */
function argumentsOf(event: Event): string | null {
  const count = Math.min(Number(event.get('argc') ?? 0), MAX_ARGUMENTS);
  const words: string[] = [];
  for (let i = 0; i < count; i++) {
    const value = event.get(`a${i}`);
    const word = Array.isArray(value) ? value.at(-1) : value;
    if (typeof word !== 'string') break;
    words.push(word);
  }
  return words.length === 0 ? null : words.join(' ');
}
