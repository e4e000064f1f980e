import {
  type HiveKeySpec,
  type HiveOptions,
  writeHive,
} from '../../../../../fixtures/writer/index.ts';

type Values = Readonly<Record<string, string | number>>;

export const BERLIN: Values = {
  TimeZoneKeyName: 'W. Europe Standard Time',
  StandardName: '@tzres.dll,-322',
  Bias: -60,
  DaylightBias: -60,
};

export interface HostSpec {
  readonly zone?: Values;
  readonly tcpip?: Values;
  readonly computer?: string;
  readonly current?: number;
  readonly more?: HiveKeySpec;
}

/** The SYSTEM hive of a host, with another control set beside the one in use. */
export function hostHive(
  { zone = BERLIN, tcpip = { Hostname: 'WKS-07', Domain: 'example.org' }, ...rest }: HostSpec = {},
  options: HiveOptions = {},
): Uint8Array {
  const { computer = 'WKS-07', current = 1, more = {} } = rest;
  const set = {
    Control: {
      ...more,
      ComputerName: { ComputerName: { ComputerName: computer } },
      TimeZoneInformation: zone,
    },
    Services: { Tcpip: { Parameters: tcpip } },
  };
  const old = { Control: { TimeZoneInformation: { TimeZoneKeyName: 'Tokyo Standard Time' } } };
  return writeHive(
    { ControlSet001: set, ControlSet002: old, Select: { Current: current } },
    options,
  );
}
