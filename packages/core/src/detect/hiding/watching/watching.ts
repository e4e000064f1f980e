import type { Detector, Kept } from '../../detector.ts';
import { AlertReader } from './alerts.ts';
import { LogCommandReader } from './log-commands.ts';
import { messageFiles, MessageReader, MessageScriptReader, type MessageTrace } from './messages.ts';
import { LoginReader, operatorsAddresses, type LoginTrace } from './own-visits.ts';

/** What is kept of one part of the evidence. */
interface WatchingTrace {
  readonly logins: readonly LoginTrace[];
  readonly messages: readonly MessageTrace[];
}

/** How operators watch their own servers. Documented in `docs/detectors/hiding-watching.md`. */
export const watching: Detector<WatchingTrace> = {
  id: 'watching',
  title: 'Operators who watch their own servers',
  kind: 'hiding',
  start({ evidence, report, keep }) {
    const logins = new LoginReader();
    const commands = new LogCommandReader();
    const alerts = new AlertReader(evidence.path);
    const messages = new MessageReader(evidence.path);
    const scripts = new MessageScriptReader();
    return {
      event(event) {
        logins.add(event);
        if (event.logsource.category === 'webserver') return;
        for (const reader of [commands, alerts, messages, scripts]) reader.add(event);
      },
      finish() {
        commands.finish().forEach(report);
        alerts.finish().forEach(report);
        const script = scripts.finish();
        if (script !== null) report(script);
        const trace = { logins: [...logins.finish()], messages: messages.finish() };
        if (trace.logins.length > 0 || trace.messages.length > 0) keep(trace);
      },
    };
  },
  conclude({ traces, report }) {
    operatorsAddresses(each(traces, ({ logins }) => logins)).forEach(report);
    messageFiles(each(traces, ({ messages }) => messages)).forEach(report);
  },
};

function each<Part>(
  traces: readonly Kept<WatchingTrace>[],
  parts: (trace: WatchingTrace) => readonly Part[],
): Kept<Part>[] {
  return traces.flatMap(({ evidence, trace }) =>
    parts(trace).map((part) => ({ evidence, trace: part })),
  );
}
