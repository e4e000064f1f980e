import type { Told } from '../template.ts';

/** What sections of clues say. */
export const CLUES: readonly Told[] = [
  [
    "different texts that tell a language on the operators' own servers, by language",
    'textes différents qui trahissent une langue sur les serveurs des opérateurs, par langue',
    'textos distintos que delatan un idioma en los servidores de los operadores, por idioma',
  ],
  [
    'Words as they are used in {variant:word?}, on {n:int} servers.',
    'Des mots tels qu’on les emploie en {variant}, sur {n|serveur|serveurs}.',
    'Palabras como se usan en {variant}, en {n|servidor|servidores}.',
  ],
  [
    'The same text on several servers counts once: it was copied.',
    'Un même texte sur plusieurs serveurs compte une fois : il a été copié.',
    'Un mismo texto en varios servidores cuenta una vez: se copió.',
  ],
  [
    'A language is no state: most are spoken in many countries, and by people who learned them.',
    'Une langue n’est pas un État : la plupart se parlent dans bien des pays, et par des gens qui les ont apprises.',
    'Un idioma no es un Estado: la mayoría se habla en muchos países, y por personas que lo aprendieron.',
  ],
  [
    'Words cost little to plant; whoever wants somebody else blamed writes as he does.',
    'Des mots coûtent peu à placer ; qui veut faire accuser un autre écrit comme lui.',
    'Las palabras cuesta poco colocarlas; quien quiere que se culpe a otro escribe como él.',
  ],
  [
    'servers of the operators with such texts, by language',
    'serveurs des opérateurs portant de tels textes, par langue',
    'servidores de los operadores con tales textos, por idioma',
  ],
  [
    'likeness of all of these texts together to six languages by trigrams, percent of that to the likeliest',
    'ressemblance de l’ensemble de ces textes à six langues par leurs trigrammes, en pourcentage de la plus proche',
    'parecido del conjunto de estos textos a seis idiomas por sus trigramas, en porcentaje del más cercano',
  ],
  [
    '{n:int} characters; below {least:int} it is not asked. Not independent of the words: it reads the same texts.',
    '{n} caractères ; sous {least}, rien n’est demandé. Non indépendant des mots : les textes sont les mêmes.',
    '{n} caracteres; por debajo de {least} no se pregunta. No es independiente de las palabras: lee los mismos textos.',
  ],
  [
    "different texts that tell a language on machines that are not known to be the operators', by language",
    'textes différents qui trahissent une langue sur des machines dont on ne sait pas si elles sont aux opérateurs, par langue',
    'textos distintos que delatan un idioma en máquinas que no se sabe si son de los operadores, por idioma',
  ],
  [
    'Written by whoever owns the machine, most likely: no clue to the operators. Roles (case.yaml) say which are theirs.',
    'Écrits sans doute par le propriétaire de la machine : aucun indice sur les opérateurs. Les rôles (case.yaml) disent lesquelles sont à eux.',
    'Escritos casi seguro por el dueño de la máquina: ningún indicio sobre los operadores. Los papeles (case.yaml) dicen cuáles son suyas.',
  ],
  ['the same on {names}', 'le même sur {names}', 'el mismo en {names}'],
  ['not known', 'inconnu', 'desconocido'],
  [
    'whom pages are named for: different words that no other language of the lexicon has, in names and paths of pages that servers called by implants answered with, by language',
    'à qui s’adressent les noms des pages : mots différents qu’aucune autre langue du lexique n’a, dans les noms et chemins des pages servies par les serveurs que des implants ont appelés, par langue',
    'a quién se dirigen los nombres de las páginas: palabras distintas que ningún otro idioma del léxico tiene, en nombres y rutas de páginas servidas por servidores a los que llamaron implantes, por idioma',
  ],
  [
    'Says whom they aimed at, not who they are.',
    'Dit qui ils visaient, et non qui ils sont.',
    'Dice a quién apuntaban, no quiénes son.',
  ],
  [
    'Languages without a list (Catalan, Galician, Ukrainian, …) share words with those that have one; who came, and why, is not known.',
    'Les langues sans liste (catalan, galicien, ukrainien…) partagent des mots avec celles qui en ont une ; on ne sait ni qui est venu, ni pourquoi.',
    'Los idiomas sin lista (catalán, gallego, ucraniano…) comparten palabras con los que la tienen; no se sabe quién vino ni por qué.',
  ],
  [
    "A server that was broken into has its owner's pages too, and one that answers to any name logs whatever visitors ask for. Low cost to fake.",
    'Un serveur piraté porte aussi les pages de son propriétaire, et celui qui répond à n’importe quel nom journalise tout ce qu’on lui demande. Peu coûteux à contrefaire.',
    'Un servidor asaltado tiene también las páginas de su dueño, y el que responde a cualquier nombre registra todo lo que se le pide. Cuesta poco falsificarlo.',
  ],
  [
    "files on the operators' own servers that name the zone of the clock that wrote them, by zone",
    'fichiers sur les serveurs des opérateurs qui nomment le fuseau de l’horloge qui les a écrits, par fuseau',
    'archivos en los servidores de los operadores que nombran la zona del reloj que los escribió, por zona',
  ],
  [
    'Where a zone changes with the season, the dates between tell the rule, and so the region. A setting costs nothing to fake.',
    'Là où un fuseau change avec la saison, les dates révèlent la règle, et donc la région. Un réglage ne coûte rien à contrefaire.',
    'Donde una zona cambia con la estación, las fechas revelan la regla y, con ella, la región. Un ajuste no cuesta nada falsificarlo.',
  ],
  [
    "pieces of evidence on the operators' own servers with several words of money",
    'éléments de preuve sur les serveurs des opérateurs avec plusieurs mots d’argent',
    'piezas de prueba en los servidores de los operadores con varias palabras de dinero',
  ],
  [
    'Which language the operators write: no text on servers of theirs (role in case.yaml) tells it.',
    'Quelle langue écrivent les opérateurs : aucun texte sur leurs serveurs (role dans case.yaml) ne le dit.',
    'Qué idioma escriben los operadores: ningún texto en sus servidores (role en case.yaml) lo dice.',
  ],
  [
    'Which language the operators of {name} write: no text on servers of theirs (role in case.yaml) tells it.',
    'Quelle langue écrivent les opérateurs de {name} : aucun texte sur leurs serveurs (role dans case.yaml) ne le dit.',
    'Qué idioma escriben los operadores de {name}: ningún texto en sus servidores (role en case.yaml) lo dice.',
  ],
  [
    "zones in which it would be work by day (begun from 7 to 10 o'clock), with nine tenths of the likelihood",
    'fuseaux dans lesquels ce serait un travail de jour (commencé entre 7 et 10 heures), avec neuf dixièmes de la vraisemblance',
    'zonas en las que sería trabajo de día (empezado entre las 7 y las 10), con nueve décimas de la verosimilitud',
  ],
  [
    '{n:int} samples an hour or more apart, on {days:int} days.',
    '{n|échantillon espacé|échantillons espacés} d’une heure ou plus, sur {days|jour|jours}.',
    '{n|muestra separada|muestras separadas} por una hora o más, en {days|día|días}.',
  ],
  [
    'Nothing is claimed: {reason:told}.',
    'Rien n’est affirmé : {reason}.',
    'No se afirma nada: {reason}.',
  ],
  [
    'fewer than {n:int} samples on {days:int} days say nothing',
    'moins de {n} échantillons sur {days} jours ne disent rien',
    'menos de {n} muestras en {days} días no dicen nada',
  ],
  [
    'no hours of the day stand out',
    'aucune heure de la journée ne se détache',
    'ninguna hora del día destaca',
  ],
  ['they fit too many zones', 'ils conviennent à trop de fuseaux', 'encajan en demasiadas zonas'],
  [
    'Likelihood by offset, percent: {offsets}.',
    'Vraisemblance par décalage, en pour cent : {offsets}.',
    'Verosimilitud por desfase, en tanto por ciento: {offsets}.',
  ],
  [
    'On Saturdays and Sundays: {n:int} of {all:int} ({alike:int} if all days were alike).',
    'Les samedis et dimanches : {n} sur {all} ({alike} si tous les jours se valaient).',
    'Sábados y domingos: {n} de {all} ({alike} si todos los días fueran iguales).',
  ],
  [
    'Costs little to fake: whoever works by night is taken for somebody who works by day elsewhere.',
    'Peu coûteux à contrefaire : qui travaille la nuit passe pour quelqu’un qui travaille le jour ailleurs.',
    'Cuesta poco falsificarlo: quien trabaja de noche pasa por alguien que trabaja de día en otro lugar.',
  ],
  [
    'samples an hour or more apart',
    'échantillons espacés d’une heure ou plus',
    'muestras separadas por una hora o más',
  ],
  [
    'samples on Saturdays and Sundays, by the likeliest offset',
    'échantillons des samedis et dimanches, selon le décalage le plus probable',
    'muestras de sábados y domingos, según el desfase más probable',
  ],
  ['UTC{from:time} to UTC{to:time}', 'UTC{from} à UTC{to}', 'UTC{from} a UTC{to}'],
  ['UTC to UTC{to:time}', 'UTC à UTC{to}', 'UTC a UTC{to}'],
  ['UTC{from:time} to UTC', 'UTC{from} à UTC', 'UTC{from} a UTC'],
  [
    "logins and commands on the operators' servers",
    'connexions et commandes sur les serveurs des opérateurs',
    'inicios de sesión y órdenes en los servidores de los operadores',
  ],
  ['builds of {family}', 'compilations de {family}', 'compilaciones de {family}'],
  [
    'builds of modules of no named family',
    'compilations de modules sans famille nommée',
    'compilaciones de módulos sin familia nombrada',
  ],

  ['Languages', 'Langues', 'Idiomas'],
  [
    'Languages of names and pages for visitors',
    'Langues des noms et des pages pour visiteurs',
    'Idiomas de nombres y páginas para visitantes',
  ],
  ['Hours of work (UTC)', 'Heures de travail (UTC)', 'Horas de trabajo (UTC)'],
  ['Whose', 'De qui', 'De quién'],
  ['Language', 'Langue', 'Idioma'],
  ['What was written', 'Ce qui a été écrit', 'Lo escrito'],
  ['Where', 'Où', 'Dónde'],
  ['Cost to fake', 'Coût pour contrefaire', 'Coste de falsificarlo'],
  ['Not independent of', 'Non indépendant de', 'No independiente de'],
  ['Words', 'Mots', 'Palabras'],
  ['Names', 'Noms', 'Nombres'],
  ['Paths', 'Chemins', 'Rutas'],
  ['Samples', 'Échantillons', 'Muestras'],
  ['Weekend', 'Fin de semaine', 'Fin de semana'],
  [
    'Samples by hour, 00 to 23',
    'Échantillons par heure, de 00 à 23',
    'Muestras por hora, de 00 a 23',
  ],
  ['{some}, and {n:int} more', '{some}, et {n} de plus', '{some}, y {n} más'],
];
