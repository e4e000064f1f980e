import type { Format } from '../../format.ts';
import { words } from './apache.ts';
import { configurationFormat, type DirectiveParser, type EmitDirective } from './directive.ts';

const COMMENT = /^\s*#/;

const IPTABLES_LINE =
  /^(?:\*(?:filter|nat|mangle|raw|security)$|:[\w-]+ (?:ACCEPT|DROP|REJECT|-)(?: \[\d+:\d+\])?$|(?:\[\d+:\d+\] )?-[AIPN] [\w-]+|COMMIT$|(?:create|add) \S+ \S+)/;
const IPTABLES_SURE =
  /^(?:\*(?:filter|nat|mangle|raw|security)$|(?:\[\d+:\d+\] )?-[AIPN] [\w-]+|create \S+ (?:hash|bitmap|list):|add \S+ [\da-fA-F.:]+(?:\/\d+)?\b)/;

/** What `iptables-save` and `ipset save` print. The scope is the table, or none for a set. */
export const IPTABLES_RULES: Format = configurationFormat({
  id: 'iptables',
  title: 'an iptables or ipset dump',
  extensions: ['.rules', '.v4', '.v6', '.ipset'],
  names: /^(?:iptables|ip6tables|rules\.v[46]|ipset)/i,
  named: false,
  comment: COMMENT,
  recognises: (text) => IPTABLES_SURE.test(text),
  open: () => new TableParser(),
});

class TableParser implements DirectiveParser {
  private table: string | null = null;

  line(text: string, offset: number, line: number, emit: EmitDirective): boolean {
    if (COMMENT.test(text)) {
      emit(comment(text, offset, line, this.scope()));
      return true;
    }
    if (!IPTABLES_LINE.test(text)) return text.trim() === '';
    if (text.startsWith('*')) this.table = text.slice(1);
    const [name, ...values] = words(text.replace(/^\[\d+:\d+\] /, ''));
    emit({ offset, line, name: name!, arguments: values, scope: this.scope() });
    if (text === 'COMMIT') this.table = null;
    return true;
  }

  private scope(): string[] {
    return this.table === null ? [] : [this.table];
  }
}

/**
 * `hosts.deny` and `hosts.allow`: `daemons : clients : what to do`. They say the same thing in the same words; which of them it is
 * only the name tells. A colon in brackets belongs to an address.
 */
export const HOSTS_ACCESS: Format = configurationFormat({
  id: 'hosts-access',
  title: 'a list of denied or allowed hosts',
  extensions: ['.deny', '.allow'],
  names: /^hosts\.(?:deny|allow)/i,
  named: true,
  comment: COMMENT,
  recognises: () => false,
  open: () => new HostsParser(),
});

/** What stands between colons; an IPv6 address holds its own in brackets. */
const HOSTS_PART = /(?:\[[^\]]{0,64}\]|[^:])+/g;
const MAX_HOSTS_LINE = 65_536;

class HostsParser implements DirectiveParser {
  private open: { text: string; readonly offset: number; readonly line: number } | null = null;

  line(text: string, offset: number, line: number, emit: EmitDirective): boolean {
    const { open } = this;
    const joined = (open?.text ?? '') + text;
    const start = { offset: open?.offset ?? offset, line: open?.line ?? line };
    this.open = null;
    if (joined.endsWith('\\') && joined.length < MAX_HOSTS_LINE) {
      this.open = { text: joined.slice(0, -1), ...start };
      return true;
    }
    return this.statement(joined.trim(), start.offset, start.line, emit);
  }

  finish(emit: EmitDirective): void {
    if (this.open !== null)
      this.statement(this.open.text.trim(), this.open.offset, this.open.line, emit);
  }

  private statement(text: string, offset: number, line: number, emit: EmitDirective): boolean {
    if (COMMENT.test(text)) {
      emit(comment(text, offset, line, []));
      return true;
    }
    const [daemons, clients, ...actions] = (text.match(HOSTS_PART) ?? []).map((part) =>
      part.trim(),
    );
    if (clients === undefined) return text === '';
    const values = clients.split(/[\s,]+/).filter((client) => client !== '');
    if (actions.length > 0) values.push(`: ${actions.join(' : ')}`);
    emit({ offset, line, name: daemons!, arguments: values, scope: [] });
    return true;
  }
}

function comment(text: string, offset: number, line: number, scope: string[]) {
  return { offset, line, name: '#', arguments: [text.replace(/^\s*#+\s*/, '')], scope };
}
