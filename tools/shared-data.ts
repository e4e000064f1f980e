/** Public test data lies beside the checkout, because it carries its own licences. Tests skip where it is absent. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The absolute path of a file or folder under `../shared/data`, or `null` when it is not there. */
export function sharedData(path = ''): string | null {
  const full = resolve(import.meta.dirname, '../../shared/data', path);
  return existsSync(full) ? full : null;
}
