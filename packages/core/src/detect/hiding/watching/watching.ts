import type { Detector, Kept } from '../../detector.ts';
import { AlertReader } from './alerts.ts';
import { LogCommandReader } from './log-commands.ts';
import { mailAlerts } from './mail-alerts.ts';
import { MailReader, type MailTraces } from './mail-traces.ts';
import { messageFiles, MessageReader, MessageScriptReader, type MessageTrace } from './messages.ts';
import { LoginReader, operatorsAddresses, type LoginTrace } from './own-visits.ts';

/** What is kept of one part of the evidence. */
interface WatchingTrace {
  readonly logins: readonly LoginTrace[];
  readonly messages: readonly MessageTrace[];
  /** `null` where the log is too large to keep who came. */
  readonly mails: MailTraces | null;
}

/** Bytes of a log of which it is kept who came when. */
const MAX_LOG_BYTES = 64 * 1024 * 1024;

/** How operators watch their own servers. Documented in `docs/detectors/hiding-watching.md`. */
export const watching: Detector<WatchingTrace> = {
  id: 'watching',
  title: 'Operators who watch their own servers',
  kind: 'hiding',
  start({ evidence, report, keep }) {
    const logins = new LoginReader();
    const mails = evidence.source.byteLength > MAX_LOG_BYTES ? null : new MailReader();
    const commands = new LogCommandReader();
    const alerts = new AlertReader(evidence.path);
    const messages = new MessageReader(evidence.path);
    const scripts = new MessageScriptReader();
    return {
      event(event) {
        logins.add(event);
        mails?.add(event);
        if (event.logsource.category === 'webserver') return;
        for (const reader of [commands, alerts, messages, scripts]) reader.add(event);
      },
      finish() {
        commands.finish().forEach(report);
        alerts.finish().forEach(report);
        const script = scripts.finish();
        if (script !== null) report(script);
        const trace = {
          logins: [...logins.finish()],
          messages: messages.finish(),
          mails: mails?.finish() ?? null,
        };
        const { mails: sent } = trace;
        const isMailTold = sent !== null && sent.mails.length + sent.comings.length > 0;
        if (trace.logins.length > 0 || trace.messages.length > 0 || isMailTold) keep(trace);
      },
    };
  },
  conclude({ traces, report }) {
    operatorsAddresses(each(traces, ({ logins }) => logins)).forEach(report);
    messageFiles(each(traces, ({ messages }) => messages)).forEach(report);
    mailAlerts(each(traces, ({ mails }) => (mails === null ? [] : [mails]))).forEach(report);
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
