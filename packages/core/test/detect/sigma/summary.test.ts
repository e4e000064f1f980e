import { describe, expect, it } from 'vitest';
import { SUMMARY_FORMS } from '../../../src/detect/sigma/summary-forms.ts';
import { summarise } from '../../../src/detect/sigma/summary.ts';
import type { Event } from '../../../src/index.ts';

type Fields = Readonly<Record<string, string | number | null>>;

function eventWith(channel: string, id: number, fields: Fields, own: Fields = {}): Event {
  const all = { Channel: channel, EventID: id, ...fields };
  return {
    get: (field: string) => all[field as keyof typeof all],
    fields: () => [...Object.entries(all), ...Object.entries(own)],
  } as unknown as Event;
}

const SYSMON = 'Microsoft-Windows-Sysmon/Operational';
const SUBJECT = { SubjectDomainName: 'EXAMPLE', SubjectUserName: 'anna' };

describe('summarise', () => {
  it('says who and what', () => {
    const fields = { User: 'EXAMPLE\\anna', CommandLine: 'x.exe /a', ParentImage: 'C:\\p.exe' };
    expect(summarise(eventWith(SYSMON, 1, fields), {})).toBe(
      'EXAMPLE\\anna ran x.exe /a started by C:\\p.exe',
    );
  });

  it('leaves out what Windows leaves empty, and takes the next best', () => {
    const fields = { User: '-', CommandLine: '', Image: 'C:\\x.exe', ParentImage: null };
    expect(summarise(eventWith(SYSMON, 1, fields), {})).toBe('ran C:\\x.exe');
  });

  it('names the log that was cleared, not the one that says so', () => {
    const event = eventWith('System', 104, SUBJECT, { Channel: 'Windows PowerShell' });
    expect(summarise(event, {})).toBe('EXAMPLE\\anna cleared the log Windows PowerShell');
  });

  it('takes the command out of a task', () => {
    const TaskContent =
      '<?xml version="1.0"?><Task><Exec><Command>cmd.exe</Command><Arguments>/c a &gt; b</Arguments></Exec></Task>';
    const fields = { ...SUBJECT, TaskName: '\\T', TaskContent };
    const event = eventWith('Security', 4698, fields);
    expect(summarise(event, {})).toBe('EXAMPLE\\anna created task \\T running cmd.exe /c a > b');
  });

  it('falls back on what matched and on what else there is, for events that it does not know', () => {
    const matched = { EventID: '1', Image: 'C:\\x.exe', b: '2' };
    const event = eventWith('Other', 1, { a: '-', b: '2', c: '3', d: '4', e: '5' });
    expect(summarise(event, matched)).toBe('event 1 Image=C:\\x.exe b=2 c=3 d=4');
    expect(summarise(eventWith('Other', 1, {}), {})).toBe('event 1');
  });

  it('is one line of bounded length, whatever the evidence says', () => {
    const hostile = 'a\r\nb\u001b[31m\u202e'.repeat(10_000);
    for (const [channel, forms] of Object.entries(SUMMARY_FORMS)) {
      for (const { ids, parts } of forms) {
        const names = parts.flat().flatMap((part) => part.match(/(?<=\{)[\w ]+/gu) ?? []);
        const fields = Object.fromEntries(names.map((name) => [name, hostile]));
        const text = summarise(eventWith(channel, ids[0]!, fields), { keyword: hostile });
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(400);
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }
    }
  });

  it('has one form for a kind of event', () => {
    for (const forms of Object.values(SUMMARY_FORMS)) {
      const ids = forms.flatMap((form) => form.ids);
      expect(ids).toHaveLength(new Set(ids).size);
    }
  });
});
