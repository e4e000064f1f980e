import { COMPRESSED } from './compressed.ts';
import type { Container } from './contract.ts';
import { SEVEN_ZIP } from './seven-zip.ts';
import { TAR } from './tar.ts';
import { ZIP } from './zip.ts';

/** Everything that can be unpacked. The order decides when two would both answer. */
export const CONTAINERS: readonly Container[] = [ZIP, SEVEN_ZIP, ...COMPRESSED, TAR];
