import type { Statement } from '../../campaign/statement.ts';
import { type Markup, markup } from '../markup/markup.ts';
import { aboutIn } from './answer.ts';
import { told, type PageContext, said, SHOWN, valueText } from './context.ts';

/** Answers that stand first; of those in one row the first that the case has. */
const QUESTIONS: readonly (readonly string[])[] = [
  ['victims-together-ids', 'victims-ids'],
  ['countries-together', 'countries-of-ids'],
  ['victims-organisations'],
  ['victims-hosts'],
  ['since-use'],
  ['silent-since'],
  ['wiped'],
  ['hidden'],
  ['watched'],
  ['shut-down'],
  ['techniques-sure'],
];

/** The numbers that everybody asks for, each with its basis and a link to its statement. */
export function glancePart(context: PageContext): Markup {
  const statements = context.model.campaign.sections.flatMap((section) => section.statements);
  const tiles = QUESTIONS.flatMap((row) => {
    const found = row
      .map((question) => answersTo(statements, question))
      .find((answers) => answers.length > 0);
    return (found ?? []).map((each) => tile(context, each));
  });
  return markup`<p class="how">${context.words.glanceHow}</p><ul class="glance">${tiles}</ul>`;
}

/** The first answer about each campaign of the case; one of each where it is asked of all. */
function answersTo(statements: readonly Statement[], question: string): Statement[] {
  const answers = statements.filter((each) => each.question === question && each.value !== null);
  return [...Map.groupBy(answers, ({ about }) => about).values()].map(([first]) => first!);
}

function tile(context: PageContext, { id, question, about, basis, value }: Statement): Markup {
  const day = typeof value === 'string' ? value.replace(/T\d\d:\d\d:\d\d\.\d{6}Z$/, '') : value;
  const subject =
    about === null
      ? null
      : markup`<span class="about">${said(context, aboutIn(context.model.language, question, about), SHOWN.title)}</span>`;
  return markup`<li><a href="#${id}"><span class="number">${valueText(context, day)}</span><span class="label">${context.words.glance[question] ?? question}</span></a><span class="basis">${told(context, basis)}</span>${subject}</li>`;
}
