import type { SectionTable } from '../campaign.ts';
import { statement, type Statement } from '../statement.ts';
import { label, number, row } from '../victims/section-parts.ts';
import { type WorkSamples, workingHours } from './working-hours.ts';

/** When people worked: each kind of sample and each family of modules by itself, as pooling hides habits. */
export function workParts(
  all: readonly WorkSamples[],
  whose: string | null,
): {
  readonly statements: Statement[];
  readonly tables: SectionTable[];
} {
  const told = all
    .filter(({ times }) => times.length > 0)
    .map(({ what, times }) => ({ what, hours: workingHours(times) }));
  if (told.length === 0) return { statements: [], tables: [] };
  return {
    statements: told.map(({ what, hours }) =>
      statement({
        question: 'working-hours',
        about: whose === null ? what : `${whose}, ${what}`,
        basis:
          "zones in which it would be work by day (begun from 7 to 10 o'clock), with nine tenths of the likelihood",
        value: hours.range === null ? null : hours.range.map(offsetText).join(' to '),
        notes: [
          `${hours.samples} samples an hour or more apart, on ${hours.days} days.`,
          ...(hours.reason === null ? [] : [`Nothing is claimed: ${hours.reason}.`]),
          ...(hours.range === null
            ? []
            : [
                `Likelihood by offset, percent: ${hours.offsets.map(([offset, share]) => `${offsetText(offset)} ${share}`).join(', ')}.`,
                `On Saturdays and Sundays: ${hours.weekend} of ${hours.samples} (${Math.round((hours.samples * 2) / 7)} if all days were alike).`,
                'Costs little to fake: whoever works by night is taken for somebody who works by day elsewhere.',
              ]),
        ],
      }),
    ),
    tables: [
      {
        id: 'working-hours',
        title: 'Hours of work (UTC)',
        columns: [
          label('what', 'What'),
          number('samples', 'Samples', 'samples an hour or more apart'),
          number('weekend', 'Weekend', 'samples on Saturdays and Sundays, by the likeliest offset'),
          label('hours', 'Samples by hour, 00 to 23'),
        ],
        rows: told.map(({ what, hours }) =>
          row([what, hours.samples, hours.weekend, hours.byHour.join(' ')]),
        ),
        notes: [],
      },
    ],
  };
}

function offsetText(offset: number): string {
  return offset === 0 ? 'UTC' : `UTC${offset > 0 ? '+' : '-'}${Math.abs(offset)}`;
}
