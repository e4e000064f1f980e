import type { DirectiveFacts } from '../read/reader.ts';
import type { Answer } from './client.ts';

export type Truth = Answer;

/** Modules whose own directives stand under a question for them: where the module is not there, no other rule of it is either. */
const OF_ACCESS =
  /^(?:mod_)?(?:authz_core|authz_host|access_compat|rewrite|setenvif)(?:\.c|_module)?$/i;
const CORE = /^!?(?:mod_)?authz_core(?:\.c|_module)?$/i;

/** Answers `<IfModule>` and `<IfVersion>` as far as the configuration tells. */
export class Branches {
  /** What only Apache 2.4 knows was read. */
  private is24 = false;
  private readonly loaded = new Set<string>();

  /** To be told of every directive. */
  read(name: string, { arguments: values, scope }: DirectiveFacts): void {
    if (name === 'loadmodule') this.loaded.add(moduleName(values[0] ?? ''));
    const isAsked = scope.some((each) => /^If(?:Module|Version|Define)\b/i.test(each));
    if (name === 'authmerging' || name === 'includeoptional') this.is24 ||= !isAsked;
    const [first = ''] = values;
    if (name === 'require' && /^(?:all|ip|host|not|env|expr|local|method)$/i.test(first))
      this.is24 ||= !isAsked;
    this.is24 ||= this.loaded.has('authz_core');
  }

  truthOf(name: string, values: readonly string[]): Truth {
    const [value = ''] = values;
    if (name === 'ifversion') return this.ofVersion(values);
    if (name !== 'ifmodule') return 'unknown';
    if (OF_ACCESS.test(value)) return 'yes';
    if (CORE.test(value)) return this.is24 ? 'no' : 'unknown';
    const isThere = this.loaded.has(moduleName(value.replace('!', '')));
    if (!isThere) return 'unknown';
    return value.startsWith('!') ? 'no' : 'yes';
  }

  private ofVersion([operator = '', version = '']: readonly string[]): Truth {
    if (!this.is24 || !/^2\.4(?:\.0)?$/.test(version)) return 'unknown';
    if (operator === '>=') return 'yes';
    return operator === '<' ? 'no' : 'unknown';
  }
}

function moduleName(text: string): string {
  return text.toLowerCase().replace(/^mod_|(?:\.c|_module)$/g, '');
}
