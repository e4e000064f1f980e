import type { Event } from '../../../evidence/format.ts';
import { shorten } from '../../../report/text.ts';
import { checkFinding } from '../../check-finding.ts';
import type { Detector } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { timeDoubt } from '../../time-doubt.ts';
import { HIDE_INFRASTRUCTURE } from '../access-finding.ts';
import { AnswerReader, type ServedOnce } from './answers.ts';
import { judgeScript } from './judge-script.ts';
import { GateReader } from './script-gates.ts';

const SERVED_ONCE = {
  id: 'cloaking-served-once',
  title: 'Page that each visitor was given once',
};
/** Of one part of a log. */
const MAX_FINDINGS = 100;

/** What evidence of one kind shows, once it was all seen. */
interface Reader {
  add(event: Event): void;
  finish(): readonly Finding[];
}

/** Pages that show one visitor this and another that; configurations that do are found by `accessRules`, which reads them. Documented in `docs/detectors/hiding-cloaking.md`. */
export const cloaking: Detector = {
  id: 'cloaking',
  title: 'Servers that show themselves to some visitors only',
  kind: 'hiding',
  start({ report }) {
    let reader: Reader | null = null;
    return {
      event(event) {
        reader ??= readerFor(event);
        reader?.add(event);
      },
      finish() {
        reader?.finish().forEach(report);
      },
    };
  },
};

/** By the first event: a piece of evidence has one kind of them. */
function readerFor(event: Event): Reader | null {
  switch (event.logsource.category) {
    case 'script':
      return scriptReader(event);
    case 'webserver':
      return answerReader(event);
    default:
      return null;
  }
}

function scriptReader(first: Event): Reader {
  const gates = new GateReader();
  const { time } = first;
  return {
    add: (event) => gates.add(event),
    finish: () =>
      judgeScript({
        facts: gates.finish(),
        time,
        doubt: timeDoubt(first),
        source: first.source(),
      }),
  };
}

function answerReader(first: Event): Reader {
  const answers = new AnswerReader();
  return {
    add: (event) => answers.add(event),
    finish: () =>
      answers
        .servedOnce()
        .slice(0, MAX_FINDINGS)
        .map((once) => servedOnce(once, first)),
  };
}

function servedOnce(once: ServedOnce, request: Event): Finding {
  const { path, clients, isBetween, first, last, places } = once;
  return checkFinding('hiding', {
    check: SERVED_ONCE,
    level: isBetween ? 'medium' : 'low',
    confidence: isBetween ? 'moderate' : 'low',
    time: first,
    until: last,
    source: request.source(),
    techniques: HIDE_INFRASTRUCTURE,
    matched: { path, visitors: String(clients) },
    summary: `${shorten(path, 120)} was given once to each of ${clients} visitors, who were told "not found" when they came again`,
    proof: places,
    alternatives: [
      isBetween
        ? 'The page went away at that time: dropped, new visitors got it after others had been told that it was gone'
        : 'The page went away at that time: kept, the most likely; but none of the visitors had asked for it twice before',
      'A link that works once for one person: dropped, several addresses got the same one',
      'A limit to the rate of requests: unlikely, limits answer otherwise (429, 503)',
      'Several servers behind one name, of which one lacks the page: kept; ask how requests were shared out',
    ],
  });
}
