import { expect, it } from 'vitest';
import { FINDING_CSV_HEADER, findingCsvRow } from '../../src/index.ts';
import { findingWith } from '../finding.ts';

it('has a cell for each column', () => {
  const row = findingCsvRow(findingWith({ matched: {} }));
  expect(row.split(',')).toHaveLength(FINDING_CSV_HEADER.split(',').length);
  expect(row).toBe(
    '2013-10-28T17:20:14.101000Z,high,WKS-07,A rule,T1546.015,somebody did something,a.evtx,1042,4712,,{},r-1,moderate,rule,f-0\n',
  );
});

it('keeps a hostile value in its cell', () => {
  const row = findingCsvRow(findingWith({ summary: '=cmd|"/c calc"!A1\nx' }));
  expect(row).toContain(`,"'=cmd|""/c calc""!A1␊x",`);
  expect(row.trimEnd()).not.toContain('\n');
});
