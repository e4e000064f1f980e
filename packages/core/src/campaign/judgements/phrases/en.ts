/**
 * What judgements say, in English. Codes are permanent. Likelihood and confidence stand in sentences of their own (`likelihood`,
 * `confidence`); the linter holds the tables to it.
 */
export const PHRASES_EN = {
  'active-since': 'The campaign has been under way since at least {year}.',
  'active-by': 'Implants of the campaign were at work by {day}.',
  'silent-since': 'No implant has called a command server since {day}.',
  'shut-down': 'Its operators took the campaign down themselves.',

  'registration-is-theirs':
    '{domain} was registered on {day} by those whose implants called it later.',
  'case-file-is-right': 'The dates in case.yaml are right.',
  'servers-are-all': 'The command servers in the case are typical of all that there were.',
  'clocks-are-right': 'The clocks of the servers were right.',

  'bought-later': '{domain} belonged to somebody else at first, and was bought later.',
  'older-logs-gone': 'It began earlier, and older logs are gone.',
  'moved-elsewhere': 'The operators went on with servers that are not in the case.',

  'record-of-owners': 'A record of who owned {domain} since {day}.',
  'older-log': 'An older log of a command server.',
  'later-call': 'A later call in the log of a command server.',
  'order-of-a-court':
    'An order of a court, or the word of a hosting company, that the servers were taken away.',

  'because-operators': 'Its operators shut the servers down.',
  'because-takedown': 'Others took the servers or their names away.',
  'because-cleaned': 'The victims were cleaned.',
  'because-collection': 'The collection ended, and the calls went on.',

  'row-fell-silent': 'Calls end while the logs of the servers go on.',
  'row-orders': 'Orders to uninstall were prepared on the servers.',
  'row-wiped': 'Logs were wiped before the end.',
  'row-sinkhole': 'Implants still called a sinkhole after the end.',

  'author-language': 'Those who wrote on its servers speak {language:language}.',
  'scripts-are-theirs': 'Those who ran the servers wrote the texts on them.',
  'language-planted': 'The texts in {language:language} were planted, to point at others.',
  'language-copied': 'The texts in {language:language} came with programs that others wrote.',
  'language-of-owner': 'Whoever had a server before wrote them.',
  'authors-speak': 'The operators speak {language:language}.',
  'text-published': 'The same texts in a program that is published.',
  'text-in-another-language':
    'Texts of the operators in another language than {language:language}.',
  'older-server-owner': 'Who had the servers before.',
  'row-texts': 'Comments, messages or names in {language:language} on servers of the operators.',
  'row-several-servers': 'They are on several servers.',
  'row-trigrams-agree': 'All texts together look like that language by their trigrams.',
  'row-trigrams-differ': 'All texts together look like another language by their trigrams.',
  'row-other-languages': 'Some of the texts are in another language than {language:language}.',

  'wipes-logs':
    'Its operators overwrite the content of logs and leave the files, on {servers|server|servers}.',
  'hides-from-researchers':
    'Its operators keep security researchers away by access rules, on {servers|server|servers}.',
  'watches-servers':
    'Its operators watch who comes near their servers, on {servers|server|servers}.',
  'state-level':
    'Its operators work with the care of an operation that a state sponsors, and not of ordinary crime.',

  'evidence-unchanged': 'The logs were so when they were collected.',
  'zeros-by-crash': 'The machine stopped while it wrote.',
  'zeros-by-collection': 'The collection wrote the zeros.',
  'other-image': 'Another image of the same server with the content of the logs.',
  'networks-are-theirs': 'The networks were those of the researchers at the time.',
  hardening: 'The rules are against scanners and guessing of passwords.',
  'list-copied': 'The list was copied from somebody who published it.',
  'list-published': 'The same list in public, before the rules were written.',
  'commands-are-theirs': 'The operators gave the commands, and no administrator.',
  administration: 'An administrator saved and emptied logs as a matter of course.',
  'administrators-word': 'The word of whoever administered the server.',

  'habits-are-theirs': 'One group has all of these habits.',
  'crime-takes-less-care': 'Ordinary crime takes less care, as it is paid soon and moves on.',
  'careful-crime': 'Criminals who take unusual care.',
  'false-flag': 'Somebody who wants others to be blamed.',
  'shared-tools': 'Several groups that share tools and servers of one maker.',
  unrelated: 'Unrelated intrusions on the same servers.',
  'sale-of-data': 'What was taken is offered for sale.',
  'ransom-asked': 'Victims were asked for money.',
  'same-tools-sold': 'The same tools in the hands of others.',
  'because-sponsored': 'An operation that a state sponsors.',
  'because-crime': 'Ordinary crime.',
  'row-habit-wiping': 'Content of logs is overwritten or wiped by command.',
  'row-habit-hiding': 'Security researchers are kept out by access rules.',
  'row-habit-watching': 'Operators watch who comes near their servers.',
  'row-habit-shutting-down': 'Operators shut the operation down in order.',
  'row-sectors-of-states': 'Most known victims are of sectors that states want to know of.',
  'row-sectors-of-money': 'Most known victims are of sectors where money is.',
  'row-money': 'Texts of the operators, or what was done, speak of money.',
  'row-one-hand': 'One list of networks stands on several servers.',
} as const;
