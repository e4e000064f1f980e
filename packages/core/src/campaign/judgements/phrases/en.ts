/**
 * What judgements say, in English. Codes are permanent. Likelihood and confidence stand in sentences of their own (`likelihood`,
 * `confidence`); the linter holds the tables to it.
 */
export const PHRASES_EN = {
  'active-since': 'The campaign has been under way since {year}.',
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

  'authors-language': 'Those who wrote on its servers speak {language:language}.',
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
} as const;
