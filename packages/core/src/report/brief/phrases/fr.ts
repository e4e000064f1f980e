import { counted, numberIn } from '../../phrases/words.ts';
import type { BriefPhrases } from './brief-phrases.ts';

const victims = (count: number): string => counted('fr', count, 'une victime', 'victimes');
const servers = (count: number): string => counted('fr', count, 'un serveur', 'serveurs');

export const BRIEF_FR: BriefPhrases = {
  network: ({ name, isEspionage, isInternational, victims: count }) =>
    `Un réseau ${isInternational ? 'international ' : ''}${
      isEspionage ? 'de cyberespionnage' : 'd’intrusions informatiques'
    }${name === null ? '' : ` (${name})`} a fait au moins ${victims(count)}`,
  inCountries: (countries, named, isAll) =>
    ` dans ${counted('fr', countries, 'un pays', 'pays')}${
      named === null ? '' : ` (${named}${isAll ? '' : ' en tête'})`
    }`,
  basis: (where) =>
    ({
      together:
        'Les victimes sont comptées par identifiant d’implant, chacun une seule fois, dans les journaux des serveurs de commande et d’un serveur détourné.',
      log: 'Les victimes sont comptées par identifiant d’implant, chacun une seule fois, dans les journaux des serveurs de commande.',
      sinkhole:
        'Les victimes sont comptées par identifiant d’implant, chacun une seule fois, dans le journal d’un serveur détourné.',
      unstated:
        'Les victimes sont comptées par identifiant d’implant, chacun une seule fois, dans les journaux de serveurs.',
      host: 'Les victimes sont comptées par identifiant d’implant, chacun une seule fois, dans les journaux de leurs propres réseaux.',
      machines: 'Les victimes sont comptées par machine portant les traces d’un implant.',
    })[where],
  sectors: (list) => `Parmi les victimes identifiées figurent des ${list}.`,
  sinceRegistration: ({ year, domain, day, likelihood }) =>
    `La campagne est ${likelihood} en cours depuis au moins ${year}\u00a0: ${domain}, que ses implants ont appelé par la suite, a été enregistré le ${day}.`,
  sinceUse: (day) =>
    `Ses implants étaient à l’œuvre le ${day} au plus tard, les journaux le prouvent.`,
  platforms: (sure, probable) =>
    sure === null
      ? `Ses implants fonctionnent probablement sous ${probable}.`
      : `Ses implants fonctionnent sous ${sure}${probable === null ? '' : `, et probablement sous ${probable}`}.`,
  sought: (kinds, machines) =>
    `Sur ${counted('fr', machines, 'une machine', 'machines')}, le réseau a recherché des fichiers de ces types\u00a0: ${kinds}`,
  packed: () => ', et a archivé ce qu’il a trouvé',
  named: (kinds) => `Ses traces nomment des fichiers de ces types\u00a0: ${kinds}.`,
  notKnownWhatLeft: () => 'Cela seul ne dit pas ce qui a quitté les machines.',
  taken: ({ victims: count, files, kinds }) =>
    `Des fichiers ont été volés à au moins ${victims(count)}\u00a0: ${counted('fr', files, 'un fichier', 'fichiers')} de leurs machines ${
      files === 1 ? 'se trouve' : 'se trouvent'
    } sur les serveurs des opérateurs. ${
      kinds === null
        ? 'Leurs noms ne disent pas de quel type ils sont.'
        : `Parmi eux figurent des fichiers de ces types\u00a0: ${kinds}.`
    }`,
  watched: (habits, count) =>
    `Ses opérateurs surveillaient leur propre infrastructure (${servers(count)})\u00a0: ils ${habits}.`,
  habits: {
    copied: 'copiaient les journaux',
    searched: 'cherchaient dans les journaux ceux qui les étudient',
    'own-visits': 'visitaient leurs propres pages',
    messages: 'se laissaient des messages à propos des visiteurs',
    alerts: 'se faisaient signaler les visites et les connexions',
  },
  stopped: (signs) => `Des signes indiquent un arrêt organisé\u00a0: ${signs}.`,
  signs: {
    orders: 'des ordres de désinstallation donnés aux implants',
    together: 'des appels réguliers qui ont cessé ensemble',
    removed: 'des pages retirées des serveurs',
    servers: 'des serveurs devenus silencieux en même temps',
  },
  hidden: (count) =>
    `Des règles d’accès tenaient des chercheurs en sécurité à l’écart de ${servers(count)}`,
  hiddenShared: () => ', au moyen d’une seule et même liste',
  wiped: (count) =>
    `Sur ${servers(count)}, le contenu des journaux a été écrasé\u202f; les fichiers eux-mêmes n’ont pas été supprimés.`,
  wipedCommands: (count) => `Sur ${servers(count)}, des commandes servent à écraser les journaux.`,
  wipedOther: (count) =>
    `Sur ${counted('fr', count, 'une source', 'sources')}, des journaux portent des traces d’effacement ou de retouche.`,
  silent: (day, count) =>
    `Depuis le ${day}, plus aucun implant n’appelle ${
      count === 1
        ? 'le serveur de commande étudié'
        : `les ${numberIn('fr', count)} serveurs de commande étudiés`
    }, alors que les journaux continuent.`,
  judged: (statement, likelihood) => `${statement}\u00a0: ${likelihood}.`,
  confidence: (word) => `Confiance dans ce jugement\u00a0: ${word}.`,
  adverbs: {
    'almost no chance': 'presque certainement pas',
    'very unlikely': 'très probablement pas',
    unlikely: 'probablement pas',
    'roughly even chance': 'peut-être',
    likely: 'probablement',
    'very likely': 'très probablement',
    'almost certain': 'presque certainement',
  },
  evidence: 'Sur quoi repose chaque phrase',
  more: (count) => `et ${numberIn('fr', count)} de plus`,
  nothing: 'Les preuves de ce dossier ne permettent aucune phrase.',
};
