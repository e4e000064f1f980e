import { channel, HOUR, MONDAY, text, type EventSpec, type LogSpec } from './silence-logs.ts';

/** Honest hosts made up by chance, the same for the same seed: what silences look like when nobody makes them. */
export interface HonestHost {
  readonly kind: 'server' | 'workstation' | 'laptop';
  readonly logs: readonly LogSpec[];
}

export type Chance = () => number;

const KINDS = ['server', 'workstation', 'laptop'] as const;

export function honestHost(seed: number): HonestHost {
  const chance = generator(seed);
  const kind = KINDS[seed % KINDS.length]!;
  const weeks = 6 + Math.floor(chance() * 20);
  const state = hostHours(kind, weeks, chance);
  const name = `HOST-${seed}`;
  const marks = powerMarks(state.on, chance() < 0.7);
  const system = writes(state, machineRate(chance), chance);
  const logs: LogSpec[] = [
    channel('System', [...system, ...marks], name),
    channel('Security', writes(state, machineRate(chance), chance), name),
    channel(
      'Application',
      writes(state, changing(machineRate(chance), weeks, chance), chance),
      name,
    ),
    channel('PowerShell', writes(state, peopleRate(state.used, chance), chance), name),
    channel(
      'Tasks',
      writes(
        state,
        changing(() => 0.2 + chance(), weeks, chance),
        chance,
      ),
      name,
    ),
    text(`${name}/u_ex.log`, writes(state, peopleRate(state.used, chance), chance), 'iis', name),
  ];
  return { kind, logs };
}

interface HostHours {
  /** By hour: the host runs. */
  readonly on: readonly boolean[];
  /** By hour: somebody works with it. */
  readonly used: readonly boolean[];
}

/** Events an hour. */
type Rate = (hour: number) => number;

function hostHours(kind: HonestHost['kind'], weeks: number, chance: Chance): HostHours {
  const hours = weeks * 168;
  const on = Array<boolean>(hours).fill(kind !== 'laptop');
  const used = Array<boolean>(hours).fill(false);
  const leaveFrom = Math.floor(chance() * weeks) * 7;
  const leaveDays = chance() < 0.6 ? 5 + Math.floor(chance() * 16) : 0;
  for (let day = 0; day < weeks * 7; day++) {
    const isAway = day >= leaveFrom && day < leaveFrom + leaveDays;
    const works = !isAway && (day % 7 < 5 ? chance() < 0.95 : chance() < 0.1);
    const start = 7 + Math.floor(chance() * 3);
    const end = start + 7 + Math.floor(chance() * 4);
    if (works) {
      for (let hour = start; hour < end; hour++) used[day * 24 + hour] = chance() < 0.9;
    }
    if (kind === 'laptop') on.fill(works, day * 24 + start, day * 24 + end);
    if (kind === 'workstation' && chance() < 0.5) on.fill(false, day * 24 + end, day * 24 + 30);
  }
  const outages = Math.floor(chance() * 4);
  for (let i = 0; i < outages; i++) {
    const from = Math.floor(chance() * hours);
    on.fill(false, from, from + 1 + Math.floor(chance() ** 3 * 72));
  }
  return { on, used };
}

/** Starts and ends of the host; where it does not say, other logs must do. */
function powerMarks(on: readonly boolean[], isTold: boolean): EventSpec[] {
  return on.flatMap((is, hour) => {
    if (hour === 0 || is === on[hour - 1] || !isTold) return [];
    const [id, provider] = is ? [6005, 'EventLog'] : [1074, 'User32'];
    return [{ time: MONDAY + hour * HOUR, id, provider }];
  });
}

function machineRate(chance: Chance): Rate {
  const base = 0.5 * 20 ** chance();
  return () => base;
}

function peopleRate(used: readonly boolean[], chance: Chance): Rate {
  const [busy, idle] = [1 + chance() * 20, chance() * 0.3];
  return (hour) => (used[hour] === true ? busy : idle);
}

/** From some week on the log says less: an update, a setting, a service that is not used any more. */
function changing(rate: Rate, weeks: number, chance: Chance): Rate {
  const [from, factor] = [Math.floor(chance() * weeks * 168), 0.02 + chance()];
  return (hour) => (hour < from ? rate(hour) : rate(hour) * factor);
}

function writes({ on }: HostHours, rate: Rate, chance: Chance): EventSpec[] {
  return on.flatMap((is, hour) => {
    // One event stands for all of the hour.
    if (!is || chance() >= 1 - Math.exp(-rate(hour))) return [];
    return [{ time: MONDAY + hour * HOUR + Math.floor(chance() * HOUR) }];
  });
}

/** Numbers from 0 to 1, the same for the same seed: mulberry32. */
export function generator(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
