import { expect, it } from 'vitest';
import { type CalledServer, silenceSection } from '../../src/campaign/silence-section.ts';

const DAY_US = 86_400_000_000;
/** 2013-07-24. */
const START = 15_910;

function server(name: string, days: number, collected: number, others: number): CalledServer {
  return {
    server: `host:${name}`,
    host: name,
    start: START,
    victims: Array.from({ length: days }, () => 4),
    collectedUntil: START + collected,
    victimCount: 40,
    othersUntil: START + others,
    handover: null,
    handoverFindings: [],
    refused: null,
    firstCall: START * DAY_US,
    lastCall: (START + days) * DAY_US - 1,
    findings: [`f-${name}`],
    findingCount: 1,
  };
}

it('dates the end of servers that fell silent together while their logs go on', () => {
  const servers = [server('a', 170, 200, 199), server('b', 180, 200, 199)];
  const { statements, lines } = silenceSection(null, servers, []);
  expect(statements[0]).toMatchObject({
    question: 'silent-since',
    value: '2014-01-19T23:59:59.999999Z',
    findings: ['f-b'],
  });
  expect(statements[1]).toMatchObject({
    question: 'silent-because',
    value: { 'operator-shutdown': 2 },
  });
  expect(statements.slice(2).map(({ about, notes }) => [about, notes[0]])).toEqual([
    ['a', 'Most likely: its operators shut it down.'],
    ['b', 'Most likely: its operators shut it down.'],
  ]);
  expect(lines.map(({ about, last }) => [about, last.slice(0, 10)])).toEqual([
    ['a', '2014-01-09'],
    ['b', '2014-01-19'],
  ]);
});

it('calls nothing silent whose collection ended', () => {
  const { statements } = silenceSection(
    null,
    [server('a', 170, 170, 170), server('b', 180, 180, 180)],
    [],
  );
  expect(statements[0]).toMatchObject({ question: 'silent-since', value: null });
  expect(statements[0]!.notes[0]).toBe(
    'The last call that is known came at 2014-01-19 23:59:59 UTC.',
  );
});

it('knows nothing without a server', () => {
  const { statements, unknown } = silenceSection(null, [], []);
  expect(statements).toEqual([]);
  expect(unknown).toHaveLength(1);
});

it('keeps several campaigns apart, on one server too', () => {
  const [one, other] = ['one', 'other'].map((id) =>
    silenceSection({ id, name: id.toUpperCase() }, [server('a', 170, 200, 199)], []),
  );
  expect([one!.id, other!.id]).toEqual(['silence-one', 'silence-other']);
  expect(one!.statements[0]!.about).toBe('ONE');
  const ids = [one!, other!].flatMap(({ statements }) => statements.map(({ id }) => id));
  expect(new Set(ids).size).toBe(6);
  expect(silenceSection({ id: 'one', name: 'ONE' }, [], []).unknown[0]).toContain('ONE went on');
});
