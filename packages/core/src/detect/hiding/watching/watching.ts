import type { Detector } from '../../detector.ts';
import { LogCommandReader } from './log-commands.ts';
import { LoginReader, operatorsAddresses, type LoginTrace } from './own-visits.ts';

/** How operators watch their own servers. Documented in `docs/detectors/hiding-watching.md`. */
export const watching: Detector<LoginTrace> = {
  id: 'watching',
  title: 'Operators who watch their own servers',
  kind: 'hiding',
  start({ report, keep }) {
    const commands = new LogCommandReader();
    const logins = new LoginReader();
    return {
      event(event) {
        logins.add(event);
        if (event.logsource.category !== 'webserver') commands.add(event);
      },
      finish() {
        commands.finish().forEach(report);
        for (const login of logins.finish()) keep(login);
      },
    };
  },
  conclude({ traces, report }) {
    operatorsAddresses(traces).forEach(report);
  },
};
