import { describe, expect, test } from 'vitest';
import { sharedBytes, sharedLogs } from '../logs.ts';
import { compareLog } from './compare.ts';

/** Records of each collection, the recovered ones with them: fewer would mean that something is no longer compared. */
const COLLECTIONS = [
  ['evtx/parser-samples', 18_921],
  ['evtx/event-viewer-exports', 3_366],
  ['sigma/regression_data', 390],
] as const;

describe.each(COLLECTIONS)('the fast and the plain decoder say the same: %s', (folder, count) => {
  const paths = sharedLogs(folder);
  test.skipIf(paths.length === 0)('in every view of every record', async () => {
    let records = 0;
    for (const path of paths) {
      const compared = await compareLog(sharedBytes(folder, path), { recover: true });
      expect(compared.differences, path).toEqual([]);
      records += compared.records;
    }
    expect(records).toBe(count);
  });
});
