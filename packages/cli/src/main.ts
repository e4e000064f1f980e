import './heap.ts';
import { Command, CommanderError } from 'commander';
import { CliError, OutputClosed, complain } from './errors.ts';
import { EVENT_FORMATS } from './output/event-writers.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { CAMPAIGN_FORMATS } from './output/campaign-formats.ts';
import { MOMENT_FORMATS } from './timeline/moment-writers.ts';
import { FINDING_FORMATS } from './output/finding-writers.ts';
import * as option from './options.ts';
import { REPORT_FORMATS } from './report/formats.ts';
import { version } from './version.ts';

/** What every command is: paths and options in, an exit code out. Loaded only when it is called. */
type Action<Options> = (paths: readonly string[], options: Options) => Promise<ExitCode>;

const EVIDENCE = 'files and folders; what can be read is told by content, not by name';
const HELP_HINT = '(--help after a command shows what it takes)';

const program = new Command('unmask')
  .description('Reads the evidence that a cyber-espionage campaign leaves behind and uncovers it.')
  .version(version(), '--version', 'print the version')
  .helpOption('--help', 'show help')
  .showHelpAfterError(HELP_HINT)
  .exitOverride()
  .addHelpText('after', examples('unmask hunt evidence/', 'unmask hunt --help'));

addOptions(
  program
    .command('hunt')
    .summary('find what happened')
    .description('Reads all evidence, runs every rule and prints the findings in time order.')
    .argument('<evidence...>', EVIDENCE),
  [
    option.rulesOption(),
    ...option.ruleReadingOptions(),
    ...option.selectionOptions(),
    option.onlyOption(),
    option.caseOption(),
    option.indicatorsOption(),
    option.rangesOption(),
    option.profilesOption(),
    option.verifyKeyOption(),
    ...option.timeOptions(),
    ...option.outputOptions(FINDING_FORMATS),
    option.threadsOption(),
    ...option.readingOptions(),
    option.failOnOption(),
    option.quietOption(),
  ],
)
  .addHelpText(
    'after',
    examples(
      'unmask hunt evidence/',
      'unmask hunt evidence/ --min-level high --last 30d',
      'unmask hunt evidence/ --only tampering',
      'unmask hunt evidence/ --indicators feed/ --indicators bundle.json',
      'unmask hunt evidence/ --rules sigma/rules --rules my-rules --exclude status:experimental',
      'unmask hunt evidence/ --format jsonl --output findings.jsonl',
      `unmask hunt evidence/ --time-zone Europe/Madrid --access-log-format '%h %t "%r" %>s'`,
    ),
  )
  .action(run(async () => (await import('./commands/hunt.ts')).hunt));

addOptions(
  program
    .command('events')
    .summary('print events')
    .description('Prints the events of all evidence, as it holds them.')
    .argument('<evidence...>', EVIDENCE),
  [
    ...option.timeOptions(),
    option.list('--channel <name>', 'only events of this channel'),
    option.eventIdOption(),
    ...option.outputOptions(EVENT_FORMATS),
    ...option.readingOptions(),
  ],
)
  .addHelpText(
    'after',
    examples(
      'unmask events Security.evtx --event-id 4624,4625 --format csv',
      'unmask events evidence/ --channel Security --from 2013-10-28 --to 2013-10-28',
      'unmask events disk.img --carve',
    ),
  )
  .action(run(async () => (await import('./commands/events.ts')).events));

program
  .command('explain')
  .summary('print findings in full')
  .description(
    'Prints findings in full: what was seen, what else could have caused it, and how to see the proof.',
  )
  .argument(
    '<findings>',
    "file of findings as JSON lines, from 'unmask hunt … --format jsonl'; - for standard input",
  )
  .argument('[id...]', 'only the findings with these ids; the start of an id is enough')
  .addHelpText(
    'after',
    examples(
      'unmask hunt evidence/ --format jsonl --output findings.jsonl',
      'unmask explain findings.jsonl f-f06b26221a',
      'unmask hunt evidence/ --format jsonl --min-level critical | unmask explain -',
    ),
  )
  .action(async (file: string, ids: readonly string[]) => {
    const { explain } = await import('./commands/explain.ts');
    process.exitCode = await explain([file, ...ids]);
  });

const rules = program.command('rules').description('Looks at Sigma rules.');
const RULES = 'rule files and folders (default: the rules shipped with unmask)';

addOptions(
  rules
    .command('check')
    .description('Prints what is wrong or doubtful in rules, and which no log serves.')
    .argument('[rules...]', RULES),
  [...option.ruleReadingOptions(), ...option.selectionOptions()],
).action(run(async () => (await import('./commands/rules.ts')).checkRules));

addOptions(
  rules
    .command('list')
    .description('Prints the rules that a hunt would run.')
    .argument('[rules...]', RULES),
  [...option.ruleReadingOptions(), ...option.selectionOptions()],
).action(run(async () => (await import('./commands/rules.ts')).listRules));

const profile = program.command('profile').description('Looks at implant profiles.');

profile
  .command('check')
  .description('Prints what is wrong or doubtful in implant profiles.')
  .argument('[profiles...]', 'profile files and folders (default: those that come with unmask)')
  .action(run(async () => (await import('./commands/profile-check.ts')).checkProfiles));

addOptions(
  profile
    .command('suggest')
    .summary('draft a profile from logs')
    .description(
      'Looks in access logs of an unknown server for what behaves as the id of an implant, and drafts a profile.',
    )
    .argument('<logs...>', EVIDENCE),
  [option.outputOption(), ...option.readingOptions()],
)
  .addHelpText('after', examples('unmask profile suggest access.log* --output unknown.yaml'))
  .action(run(async () => (await import('./commands/profile-suggest.ts')).suggestProfile));

const cases = program.command('case').description('Keeps a case: what was read, and found, in it.');
const CASE = 'folder of the case';

cases
  .command('init')
  .description('Makes the folder of a new case, with a file for what you know about it.')
  .argument('<case>', CASE)
  .addHelpText('after', examples('unmask case init mask', 'unmask hunt evidence/ --case mask'))
  .action(run(async () => (await import('./commands/case/init.ts')).initCase));

addOptions(
  cases
    .command('add')
    .description('Reads evidence into a case, as hunt with --case does, and prints no findings.')
    .argument('<case>', CASE)
    .argument('<evidence...>', EVIDENCE),
  [
    option.rulesOption(),
    ...option.ruleReadingOptions(),
    option.indicatorsOption(),
    option.rangesOption(),
    option.profilesOption(),
    option.verifyKeyOption(),
    option.threadsOption(),
    ...option.readingOptions(),
    option.quietOption(),
  ],
).action(run(async () => (await import('./commands/case/add.ts')).addToCase));

cases
  .command('list')
  .description('Prints what is in a case.')
  .argument('<case>', CASE)
  .action(run(async () => (await import('./commands/case/list.ts')).listCase));

addOptions(
  cases
    .command('check')
    .description('Reads the evidence of a case again and says what changed or vanished.')
    .argument('<case>', CASE),
  [option.threadsOption()],
).action(run(async () => (await import('./commands/case/check.ts')).checkCase));

cases
  .command('export')
  .description('Writes what was derived from the evidence of a case as Parquet.')
  .argument('<case>', CASE)
  .argument('<folder>', 'a new folder')
  .action(run(async () => (await import('./commands/case/exchange.ts')).exportCase));

cases
  .command('import')
  .description('Takes what another case exported into a case.')
  .argument('<case>', CASE)
  .argument('<folder>', 'what the export wrote')
  .action(run(async () => (await import('./commands/case/exchange.ts')).importCase));

addOptions(
  program
    .command('campaign')
    .summary('put findings together')
    .description(
      'Puts the findings of a case together: who was hit, where, since when, by what, what was wiped and hidden.',
    )
    .argument('<case>', CASE),
  [option.countriesOption(), option.profilesOption(), ...option.outputOptions(CAMPAIGN_FORMATS)],
)
  .addHelpText('after', examples('unmask campaign mask', 'unmask campaign mask --format json'))
  .action(run(async () => (await import('./commands/campaign.ts')).campaign));

addOptions(
  program
    .command('report')
    .summary('write what is known, for people and for machines')
    .description('Writes what a case says about its campaign, every sentence with its evidence.')
    .argument('<case>', CASE),
  [
    option.reportFormatOption(REPORT_FORMATS),
    ...option.reportOptions(),
    option.countriesOption(),
    option.profilesOption(),
    option.outputOption(),
  ],
)
  .addHelpText(
    'after',
    examples(
      'unmask report mask --output report.md',
      'unmask report mask --format jsonl --tlp green --audience public',
    ),
  )
  .action(run(async () => (await import('./commands/report.ts')).report));

addOptions(
  program
    .command('show')
    .summary('show what an id stands for')
    .description(
      'Prints a statement, a finding or an event of a case in full, down to the bytes of the evidence.',
    )
    .argument('<case>', CASE)
    .argument('<id>', 'as campaign, hunt or timeline print it; the start of an id is enough'),
  [option.profilesOption(), ...option.outputOptions(CAMPAIGN_FORMATS)],
)
  .addHelpText('after', examples('unmask show mask s-3030a1a5', 'unmask show mask f-f06b26221a'))
  .action(run(async () => (await import('./commands/show.ts')).show));

addOptions(
  program
    .command('timeline')
    .summary('page through a case by time')
    .description('Prints the events and findings of a case in the order of time.')
    .argument('<case>', CASE),
  [...option.pageOptions(), ...option.outputOptions(MOMENT_FORMATS)],
)
  .addHelpText(
    'after',
    examples(
      'unmask timeline mask --from 2014-01-20 --to 2014-01-22',
      'unmask timeline mask --limit all --format jsonl --output timeline.jsonl',
    ),
  )
  .action(run(async () => (await import('./commands/timeline.ts')).timeline));

addOptions(
  program
    .command('search')
    .summary('find words in a case')
    .description(
      'Prints the events and findings of a case that hold every word, in the order of time.',
    )
    .argument('<case>', CASE)
    .argument(
      '<words...>',
      'looked for in every field, in any letter case; quote what has spaces in it',
    ),
  [...option.pageOptions(), ...option.outputOptions(MOMENT_FORMATS)],
)
  .addHelpText(
    'after',
    examples('unmask search mask 192.0.2.7', "unmask search mask shred 'access.log'"),
  )
  .action(run(async () => (await import('./commands/timeline.ts')).timeline));

program
  .command('formats')
  .description('Prints what can be read.')
  .action(run(async () => (await import('./commands/formats.ts')).formats));

program
  .command('detectors')
  .description('Prints what is looked for.')
  .action(run(async () => (await import('./commands/formats.ts')).detectors));

await main();

async function main(): Promise<void> {
  // Nobody reads any more what goes to these streams; where that matters, `Output` says so.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = exitCodeFor(error);
  }
}

function exitCodeFor(error: unknown): ExitCode {
  if (error instanceof OutputClosed) return EXIT.success;
  // Commander has printed its message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.success : EXIT.usage;
  if (error instanceof CliError) {
    complain(error.message);
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  complain(`this is a fault in unmask, please report it: ${stack}`);
  return EXIT.internal;
}

/** Commander calls an action with the arguments, the options and the command. */
function run<Options>(load: () => Promise<Action<Options>>) {
  return async (...args: unknown[]): Promise<void> => {
    const options = args.at(-2) as Options;
    const paths = args.slice(0, -2).flat() as string[];
    const action = await load();
    process.exitCode = await action(paths, options);
  };
}

function addOptions(command: Command, options: readonly ReturnType<typeof option.list>[]): Command {
  for (const each of options) command.addOption(each);
  return command;
}

function examples(...lines: string[]): string {
  return ['', 'Examples:', ...lines.map((line) => `  ${line}`)].join('\n');
}
