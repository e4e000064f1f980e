import { canonicalAddress } from '../../campaign/observables/canonical.ts';

const IPV4 = /(?<![\p{L}\p{N}.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}])/gu;
const IPV6 = /(?<![\p{L}\p{N}:.])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\p{L}\p{N}:])/giu;

/** Puts every address in a text through a function, which gets it in its canonical form; `null` leaves it as it is. */
export function replaceAddresses(text: string, change: (address: string) => string | null): string {
  const changed = (written: string): string => {
    const address = canonicalAddress(written);
    return (address === null ? null : change(address)) ?? written;
  };
  return text.replace(IPV6, changed).replace(IPV4, changed);
}
