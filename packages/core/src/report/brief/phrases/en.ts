import { counted, numberIn } from '../../phrases/words.ts';
import type { BriefPhrases } from './brief-phrases.ts';

const victims = (count: number): string => counted('en', count, 'one victim', 'victims');
const servers = (count: number): string => counted('en', count, 'one server', 'servers');

export const BRIEF_EN: BriefPhrases = {
  network: ({ name, isEspionage, isInternational, victims: count }) =>
    `${isInternational ? 'An international' : 'A'} ${
      isEspionage ? 'cyber-espionage network' : 'network of computer intrusions'
    }${name === null ? '' : ` (${name})`} has hit at least ${victims(count)}`,
  inCountries: (countries, named, isAll) =>
    ` in ${counted('en', countries, 'one country', 'countries')}${
      named === null ? '' : ` (${isAll ? '' : 'foremost '}${named})`
    }`,
  basis: (where) =>
    ({
      together:
        'Victims are counted by implant id, each once, in the logs of command servers and of a sinkhole.',
      log: 'Victims are counted by implant id, each once, in the logs of command servers.',
      sinkhole: 'Victims are counted by implant id, each once, in the log of a sinkhole.',
      unstated: 'Victims are counted by implant id, each once, in the logs of servers.',
      host: 'Victims are counted by implant id, each once, in the logs of their own networks.',
      machines: 'Victims are counted by machine with traces of an implant.',
    })[where],
  sectors: (list) => `Those that could be identified are ${list}.`,
  sinceRegistration: ({ year, domain, day, likelihood }) =>
    `The campaign has ${likelihood} been under way since at least ${year}: ${domain}, which its implants called later, was registered on ${day}.`,
  sinceUse: (day) => `Its implants were at work by ${day} at the latest, as logs prove.`,
  platforms: (sure, probable) =>
    sure === null
      ? `Its implants likely run on ${probable}.`
      : `Its implants run on ${sure}${probable === null ? '' : `, and likely on ${probable}`}.`,
  sought: (kinds, machines) =>
    `On ${counted('en', machines, 'one machine', 'machines')} the network looked for ${kinds}`,
  packed: () => ' and packed what it found',
  named: (kinds) => `Its traces name ${kinds}.`,
  notKnownWhatLeft: () => 'That alone does not tell what left the machines.',
  taken: ({ victims: count, files, kinds }) =>
    `Files were stolen from at least ${victims(count)}: ${counted('en', files, 'one file', 'files')} of theirs ${
      files === 1 ? 'lies' : 'lie'
    } on the operators’ servers. ${
      kinds === null
        ? 'Their names do not tell of which kind they are.'
        : `Among them are ${kinds}.`
    }`,
  watched: (habits, count) =>
    `Its operators watched their own infrastructure (${servers(count)}): they ${habits}.`,
  habits: {
    copied: 'took copies of the logs',
    searched: 'looked in the logs for those who study them',
    'own-visits': 'visited their own pages',
    messages: 'left each other messages about visitors',
    alerts: 'had visits and logins reported to them',
  },
  stopped: (signs) => `There are signs of an orderly end: ${signs}.`,
  signs: {
    orders: 'orders to implants to uninstall themselves',
    together: 'steady calls that ended together',
    removed: 'pages removed from servers',
    servers: 'servers that fell silent together',
  },
  hidden: (count) => `Access rules kept security researchers out of ${servers(count)}`,
  hiddenShared: () => ', by one and the same list',
  wiped: (count) =>
    `On ${servers(count)} the contents of logs were overwritten; the files themselves were not deleted.`,
  wipedCommands: (count) => `On ${servers(count)} there are commands that overwrite logs.`,
  wipedOther: (count) =>
    `On ${counted('en', count, 'one source', 'sources')} there are traces of wiped or edited logs.`,
  silent: (day, count) =>
    `Since ${day} no implant has called ${
      count === 1 ? 'the command server' : `the ${numberIn('en', count)} command servers`
    } studied, though the logs go on.`,
  judged: (statement, likelihood) => `${statement}; ${likelihood}.`,
  confidence: (word) => `Confidence in this is ${word}.`,
  adverbs: {
    'almost no chance': 'almost certainly not',
    'very unlikely': 'very likely not',
    unlikely: 'likely not',
    'roughly even chance': 'perhaps',
    likely: 'likely',
    'very likely': 'very likely',
    'almost certain': 'almost certainly',
  },
  evidence: 'What each sentence rests on',
  more: (count) => `and ${numberIn('en', count)} more`,
  nothing: 'The evidence in this case does not allow any sentence.',
};
