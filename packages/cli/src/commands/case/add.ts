import type { ExitCode } from '../../exit-codes.ts';
import type { FindingWriter } from '../../output/finding-writers.ts';
import { hunt, type HuntOptions } from '../hunt.ts';

type Options = Pick<
  HuntOptions,
  | 'rules'
  | 'mapping'
  | 'placeholders'
  | 'indicators'
  | 'ranges'
  | 'verifyKey'
  | 'profiles'
  | 'threads'
  | 'quiet'
  | 'recover'
  | 'carve'
  | 'timeZone'
  | 'accessLogFormat'
>;

const SILENT: FindingWriter = { add: async () => {}, finish: async () => {} };

/** Everything is kept: what is not wanted can be left out when it is looked at. */
const EVERYTHING = {
  only: null,
  minLevel: null,
  include: [],
  exclude: [],
  from: null,
  to: null,
  last: null,
  format: 'table',
  output: null,
  failOn: null,
} as const;

export async function addToCase(
  [path, ...evidence]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  return hunt(evidence, { ...EVERYTHING, ...options, case: path! }, () => SILENT);
}
