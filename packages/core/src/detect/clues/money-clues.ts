import { baseName } from '../../evidence/base-name.ts';
import type { Event, Evidence } from '../../evidence/format.ts';
import { oneLine, shorten } from '../../report/text.ts';
import { clueFinding } from './clue-finding.ts';
import type { Finding } from '../finding.ts';
import { timeDoubt } from '../time-doubt.ts';
import { isOfMoney } from './language/lexicon.ts';
import { isOwnText, writtenIn } from './written-text.ts';

export const MONEY_CLUE = { id: 'money-clue', title: 'Words of money in what somebody wrote' };

/** One word of money is in many texts. */
const MIN_WORDS = 2;
const MAX_WORDS = 40;
/** Texts kept of one part, about 200 bytes each. */
const MAX_TEXTS = 20;
const MAX_TEXT_CHARS = 160;

/** Gathers what tells that those who wrote were after money: payments, buyers, cards. */
export class MoneyClues {
  private readonly evidence: Evidence;
  private readonly isOwn: boolean;
  private readonly words = new Set<string>();
  private readonly texts: { readonly text: string; readonly event: Event }[] = [];

  constructor(evidence: Evidence) {
    this.evidence = evidence;
    this.isOwn = isOwnText(evidence);
  }

  add(event: Event): void {
    if (!this.isOwn) return;
    for (const { text } of writtenIn(event)) {
      const words = (text.toLowerCase().match(/\p{L}{3,40}/gu) ?? []).filter(isOfMoney);
      if (words.length === 0) continue;
      for (const word of words) if (this.words.size < MAX_WORDS) this.words.add(word);
      if (this.texts.length < MAX_TEXTS)
        this.texts.push({ text: shorten(oneLine(text), MAX_TEXT_CHARS), event });
    }
  }

  finish(): Finding[] {
    const [first] = this.texts;
    if (first === undefined || this.words.size < MIN_WORDS) return [];
    const { event } = first;
    return [
      clueFinding({
        check: MONEY_CLUE,
        time: event.time,
        source: event.source(),
        matched: {
          words: [...this.words].join(' '),
          texts: this.texts.map(({ text }) => text).join(' | '),
        },
        summary: `Words of money in ${baseName(this.evidence.path)}: "${first.text}"${timeDoubt(event)}`,
        proof: this.texts.map((each) => each.event.locator),
        alternatives: [
          'A shop, a bank or its customer that the machine served: kept; the role of the machine tells',
          'Planted, to look like crime: kept; a few words cost nothing to write',
        ],
      }),
    ];
  }
}
