import type { ScriptLanguage } from './language.ts';

/** Functions of PHP, Perl and Python that hand a text to a shell, or its words to a program. */
const CALL =
  /(?:\b(?:system|s?exec|shell_exec|passthru|popen|proc_open|pcntl_exec|qx|os\.popen|subprocess\.(?:run|call|check_call|check_output|Popen|getoutput))\s{0,8}[({[/"']|\x60)([^]*)$/;
/** A string that reads as a command with an option: `"shred -z $file"`, to be run on another line. */
const LITERAL = /(["'])((?:[\w.-]{0,64}\/){0,8}[\w.-]{1,64}\s{1,8}-{1,2}\w[^"']{0,4096})\1/;

/** The command of a shell that a line of code is or calls; `null` when it is none. Texts put together at run time stay as they stand. */
export function shellCommandIn(code: string, language: ScriptLanguage): string | null {
  const text = language === 'shell' ? code : (CALL.exec(code)?.[1] ?? LITERAL.exec(code)?.[2]);
  if (text === undefined) return null;
  const command = language === 'shell' ? text : plain(text);
  return command.trim() === '' ? null : command.trim();
}

/** Without what the language puts around the words. */
function plain(text: string): string {
  return text
    .replace(/["'\x60,[\]]+/g, ' ')
    .replace(/[)\s;]{1,64}$/, '')
    .replace(/ {2,}/g, ' ');
}
