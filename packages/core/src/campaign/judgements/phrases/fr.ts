import type { PhraseCode } from '../phrase.ts';

/** What judgements say, in French. */
export const PHRASES_FR: Readonly<Record<PhraseCode, string>> = {
  'active-since': 'La campagne est en cours depuis au moins {year}.',
  'active-by': 'Des implants de la campagne étaient à l’œuvre le {day} au plus tard.',
  'silent-since': 'Aucun implant n’a appelé de serveur de commande depuis le {day}.',
  'shut-down': 'Ses opérateurs ont eux-mêmes arrêté la campagne.',

  'registration-is-theirs':
    '{domain} a été enregistré le {day} par ceux dont les implants l’ont appelé ensuite.',
  'case-file-is-right': 'Les dates de case.yaml sont exactes.',
  'servers-are-all':
    'Les serveurs de commande du dossier sont représentatifs de tous ceux qui ont existé.',
  'clocks-are-right': 'Les horloges des serveurs étaient à l’heure.',

  'bought-later': '{domain} appartenait d’abord à quelqu’un d’autre et a été racheté.',
  'older-logs-gone': 'Elle a commencé plus tôt et les journaux plus anciens ont disparu.',
  'moved-elsewhere': 'Les opérateurs ont continué avec des serveurs absents du dossier.',

  'record-of-owners': 'Un historique des titulaires de {domain} depuis le {day}.',
  'older-log': 'Un journal plus ancien d’un serveur de commande.',
  'later-call': 'Un appel plus récent dans le journal d’un serveur de commande.',
  'order-of-a-court':
    'Une décision de justice, ou la parole d’un hébergeur, selon laquelle les serveurs ont été retirés.',

  'because-operators': 'Ses opérateurs ont arrêté les serveurs.',
  'because-takedown': 'D’autres ont retiré les serveurs ou leurs noms.',
  'because-cleaned': 'Les victimes ont été nettoyées.',
  'because-collection': 'La collecte s’est arrêtée et les appels ont continué.',

  'row-fell-silent': 'Les appels cessent alors que les journaux des serveurs continuent.',
  'row-orders': 'Des ordres de désinstallation étaient prêts sur les serveurs.',
  'row-wiped': 'Des journaux ont été effacés avant la fin.',
  'row-sinkhole': 'Des implants appelaient encore un serveur détourné après la fin.',

  'author-language': 'Ceux qui ont écrit sur ses serveurs parlent {language:language}.',
  'scripts-are-theirs': 'Ceux qui exploitaient les serveurs ont écrit les textes qui s’y trouvent.',
  'language-planted': 'Les textes en {language:language} ont été placés pour accuser d’autres.',
  'language-copied':
    'Les textes en {language:language} viennent de programmes écrits par d’autres.',
  'language-of-owner': 'Le détenteur précédent d’un serveur les a écrits.',
  'authors-speak': 'Les opérateurs parlent {language:language}.',
  'text-published': 'Les mêmes textes dans un programme publié.',
  'text-in-another-language':
    'Des textes des opérateurs dans une autre langue que {language:language}.',
  'older-server-owner': 'Qui détenait les serveurs auparavant.',
  'row-texts':
    'Des commentaires, messages ou noms en {language:language} sur des serveurs des opérateurs.',
  'row-several-servers': 'Ils se trouvent sur plusieurs serveurs.',
  'row-trigrams-agree': 'L’ensemble des textes ressemble à cette langue par ses trigrammes.',
  'row-trigrams-differ': 'L’ensemble des textes ressemble à une autre langue par ses trigrammes.',
  'row-other-languages': 'Une partie des textes est dans une autre langue que {language:language}.',

  'wipes-logs':
    'Ses opérateurs écrasent le contenu des journaux et laissent les fichiers, sur {servers|serveur|serveurs}.',
  'hides-from-researchers':
    'Ses opérateurs écartent les chercheurs en sécurité par des règles d’accès, sur {servers|serveur|serveurs}.',
  'watches-servers':
    'Ses opérateurs surveillent qui s’approche de leurs serveurs, sur {servers|serveur|serveurs}.',
  'state-level':
    'Ses opérateurs travaillent avec le soin d’une opération soutenue par un État, et non du crime ordinaire.',

  'evidence-unchanged': 'Les journaux étaient dans cet état lors de la collecte.',
  'zeros-by-crash': 'La machine s’est arrêtée pendant l’écriture.',
  'zeros-by-collection': 'La collecte a écrit les zéros.',
  'other-image': 'Une autre image du même serveur avec le contenu des journaux.',
  'networks-are-theirs': 'Les réseaux étaient alors ceux des chercheurs.',
  hardening: 'Les règles visent les scanners et les essais de mots de passe.',
  'list-copied': 'La liste a été copiée chez quelqu’un qui l’a publiée.',
  'list-published': 'La même liste en public, avant que les règles ne soient écrites.',
  'commands-are-theirs': 'Les opérateurs ont donné les commandes, et non un administrateur.',
  administration: 'Un administrateur a sauvegardé et vidé des journaux par routine.',
  'administrators-word': 'La parole de l’administrateur du serveur.',

  'habits-are-theirs': 'Un seul groupe a toutes ces habitudes.',
  'crime-takes-less-care':
    'Le crime ordinaire prend moins de soin, car il est payé vite et passe à autre chose.',
  'careful-crime': 'Des criminels d’un soin inhabituel.',
  'false-flag': 'Quelqu’un qui veut faire accuser d’autres.',
  'shared-tools': 'Plusieurs groupes qui partagent les outils et serveurs d’un même fabricant.',
  unrelated: 'Des intrusions sans lien sur les mêmes serveurs.',
  'sale-of-data': 'Ce qui a été pris est mis en vente.',
  'ransom-asked': 'De l’argent a été demandé aux victimes.',
  'same-tools-sold': 'Les mêmes outils entre d’autres mains.',
  'because-sponsored': 'Une opération soutenue par un État.',
  'because-crime': 'Du crime ordinaire.',
  'row-habit-wiping': 'Le contenu des journaux est écrasé ou effacé par commande.',
  'row-habit-hiding': 'Les chercheurs en sécurité sont écartés par des règles d’accès.',
  'row-habit-watching': 'Les opérateurs surveillent qui s’approche de leurs serveurs.',
  'row-habit-shutting-down': 'Les opérateurs arrêtent l’opération avec ordre.',
  'row-sectors-of-states':
    'La plupart des victimes connues sont de secteurs qui intéressent les États.',
  'row-sectors-of-money': 'La plupart des victimes connues sont de secteurs où il y a de l’argent.',
  'row-money': 'Des textes des opérateurs, ou ce qui a été fait, parlent d’argent.',
  'row-one-hand': 'Une même liste de réseaux se trouve sur plusieurs serveurs.',
};
