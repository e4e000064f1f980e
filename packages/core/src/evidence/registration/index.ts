import type { Format } from '../format.ts';
import { RDAP } from './rdap.ts';
import { WHOIS } from './whois.ts';

/** What registries say of domains. */
export const REGISTRATION_FORMATS: readonly Format[] = [RDAP, WHOIS];
