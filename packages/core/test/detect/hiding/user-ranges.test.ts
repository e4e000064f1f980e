import { describe, expect, it } from 'vitest';
import { NetworkIndex } from '../../../src/address-table/network-index.ts';
import { accessRules } from '../../../src/detect/hiding/access-rules.ts';
import { networkText, parseNetwork } from '../../../src/detect/hiding/network.ts';
import { parseRanges } from '../../../src/detect/hiding/ranges/user-ranges.ts';
import { runDetector } from '../run-detector.ts';

const told = (text: string) =>
  parseRanges(text).ranges.map(({ network, organisation, category }) => [
    networkText(network),
    organisation,
    category,
  ]);

async function hunt(table: string, content: string) {
  const detector = accessRules(new TextEncoder().encode(table));
  return runDetector(detector, [{ path: '.htaccess', content }]);
}

describe("a user's table", () => {
  it('is read in each of its forms', () => {
    const rows = 'network,organisation\n# ours\n198.51.100.0/24,"Lab, ""North""",research\r\n\n';
    const systems = '203.0.113.0,203.0.113.255,64500,A Hoster\n2001:db8::,2001:db8::ffff,64501,B\n';
    expect(told(`${rows}192.0.2.0/24,A Company,US\n${systems}`)).toEqual([
      ['198.51.100.0/24', 'Lab, "North"', 'research'],
      ['192.0.2.0/24', 'A Company', null],
      ['203.0.113.0/24', 'A Hoster', null],
      ['2001:db8::/112', 'B', null],
    ]);
  });

  it('counts lines that cannot be read, but for a first one that names the columns', () => {
    expect(parseRanges('a,b\n\n1.2.3.4,C\nnothing\n1.2.3.5,\n')).toMatchObject({
      faults: 2,
      firstFault: 4,
    });
  });

  it('gives the rows that hold a network, the narrowest first', () => {
    const table = '0.0.0.0/0,all\n10.0.0.0/8,ten\n10.1.0.0/16,part\n11.0.0.0/8,other\n::/0,six\n';
    const index = new NetworkIndex(parseRanges(table).ranges);
    const of = (text: string) =>
      index.of(parseNetwork(text)!).map(({ organisation }) => organisation);
    expect(of('10.1.2.3')).toEqual(['part', 'ten', 'all']);
    expect(of('12.0.0.1')).toEqual(['all']);
    expect(of('2001:db8::1')).toEqual(['six']);
    expect(new NetworkIndex([]).of(parseNetwork('1.2.3.4')!)).toEqual([]);
  });
});

describe("who is shut out by a user's table", () => {
  const list = 'deny from 198.51.100.0/24\ndeny from 203.0.113.0/24\ndeny from 192.0.2.0/24\n';

  it('counts whom the table calls a security organisation', async () => {
    const [finding] = await hunt(
      '198.51.100.0/24,North Lab,research\n203.0.113.0/24,South Lab,research\n192.0.2.0/24,A Shop\n',
      list,
    );
    expect(finding).toMatchObject({ level: 'low', confidence: 'low' });
    expect(finding!.matched['kept out']).toContain(
      `North Lab: the user's table ("North Lab", line 1)`,
    );
    expect(finding!.matched["holders by the user's table"]).toContain('192.0.2.0/24 A Shop');
  });

  it('takes the names of a table of holders for a hint, and no other holders for anything', async () => {
    const holders = '198.51.100.0/24,Kaspersky Lab AO,RU\n203.0.113.0/24,ESET spol,SK\n';
    const [finding] = await hunt(holders, list);
    expect(finding).toMatchObject({ level: 'low' });
    expect(finding!.matched['for hiding']).toContain("+1 Kaspersky Lab by the user's table");
    expect(await hunt('198.51.100.0/24,A Shop,US\n203.0.113.0/24,A University,GB\n', list)).toEqual(
      [],
    );
  });
});
