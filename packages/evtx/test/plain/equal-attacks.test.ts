import { expect, test } from 'vitest';
import { sharedBytes, sharedLogs } from '../logs.ts';
import { compareLog } from './compare.ts';

const FOLDER = 'evtx/attack-samples';
const paths = sharedLogs(FOLDER);

test.skipIf(paths.length === 0)(
  'the fast and the plain decoder say the same of every attack sample, and of what its slack holds',
  async () => {
    let all = 0;
    for (const path of paths) {
      const file = sharedBytes(FOLDER, path);
      const compared = await compareLog(file, { recover: true });
      expect(compared.differences, path).toEqual([]);
      all += compared.records;
    }
    expect(all).toBe(9_230);
  },
);
