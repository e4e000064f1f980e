import { readFileSync } from 'node:fs';
import { parseProfile } from '../../../src/campaign/implants/parse-profile.ts';
import type { ImplantProfile } from '../../../src/campaign/implants/profile.ts';

const FOLDER = new URL('../../../../../rules/implants/', import.meta.url);

/** A profile that comes with unmask. */
export function shippedProfile(id: string): ImplantProfile {
  const name = `${id}.yaml`;
  const { profile, diagnostics } = parseProfile(readFileSync(new URL(name, FOLDER), 'utf8'), name);
  if (profile === null) throw new Error(JSON.stringify(diagnostics));
  return profile;
}
