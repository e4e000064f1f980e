import { describe, expect, it } from 'vitest';
import { csvRow } from '../../src/index.ts';

describe('csvRow', () => {
  it('quotes what needs it and leaves unknown values empty', () => {
    expect(csvRow(['a', 7, null, 'b,c', 'say "x"', ' d'])).toBe('a,7,,"b,c","say ""x"""," d"\n');
  });

  it('stays on one line', () => {
    expect(csvRow(['one\r\ntwo'])).toBe('one␍␊two\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])('defuses %j', (text) => {
    const row = csvRow([text]);
    expect(row.replace(/^"/u, '')).toMatch(/^'/u);
  });

  it('does not touch numbers', () => {
    expect(csvRow([-5])).toBe('-5\n');
  });
});
