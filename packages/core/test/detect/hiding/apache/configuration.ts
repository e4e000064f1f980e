import {
  DirectiveKeeper,
  type Configuration,
} from '../../../../src/detect/hiding/includes/configuration-trace.ts';
import { directiveFacts } from '../../../../src/detect/hiding/read/directive-facts.ts';
import { FORMATS } from '../../../../src/index.ts';
import { readAll } from '../../../evidence/text/reading.ts';

/** A configuration of Apache as a hunt keeps it. */
export async function configurationOf(path: string, text: string): Promise<Configuration> {
  const format = FORMATS.find(({ id }) => id === 'apache-config')!;
  const { events } = await readAll(format, text, { path });
  const keeper = new DirectiveKeeper();
  for (const event of events) keeper.add(directiveFacts(event, { file: path, from: null }));
  return {
    evidence: { path, facts: null, origin: null, format: format.id, size: text.length },
    trace: {
      kind: 'configuration',
      server: format.id,
      directives: keeper.pack(),
      told: { time: 0, isDated: false, doubt: '', source: events[0]?.source() ?? NOBODY },
    },
  };
}

const NOBODY = { id: 'x', host: null, organisation: null, platform: null } as const;
