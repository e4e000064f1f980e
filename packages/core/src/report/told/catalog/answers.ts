import type { Told } from '../template.ts';

/** What sources can share. */
const MEANINGS: readonly Told[] = [
  ['the same implant', 'le même implant', 'el mismo implante'],
  ['the same victim id', 'le même identifiant de victime', 'el mismo identificador de víctima'],
  ['beacons to the same server', 'des balises vers le même serveur', 'balizas al mismo servidor'],
  [
    'the same list of networks kept out',
    'la même liste de réseaux écartés',
    'la misma lista de redes apartadas',
  ],
  ['one finding about both', 'un même constat sur les deux', 'un mismo hallazgo sobre ambas'],
  ['the same certificate', 'le même certificat', 'el mismo certificado'],
  ['the same key', 'la même clé', 'la misma clave'],
  ['the same mutex', 'le même mutex', 'el mismo mutex'],
  ['the same pipe', 'le même tube nommé', 'la misma tubería'],
  ['the same file', 'le même fichier', 'el mismo archivo'],
  ['the same domain', 'le même domaine', 'el mismo dominio'],
  ['the same address of a page', 'la même adresse de page', 'la misma dirección de página'],
  ['the same e-mail address', 'la même adresse électronique', 'la misma dirección de correo'],
  ['the same network address', 'la même adresse réseau', 'la misma dirección de red'],
  ['the same service', 'le même service', 'el mismo servicio'],
  ['the same task', 'la même tâche', 'la misma tarea'],
  ['the same path', 'le même chemin', 'la misma ruta'],
  ['the same registry key', 'la même clé de registre', 'la misma clave de registro'],
  ['the same user agent', 'le même agent utilisateur', 'el mismo agente de usuario'],
  ['the same user', 'le même utilisateur', 'el mismo usuario'],
];

/** What sections of evidence, hiding, what was sought, techniques, ties and claims say. */
export const ANSWERS: readonly Told[] = [
  ['pieces of evidence', 'éléments de preuve', 'piezas de prueba'],
  [
    'pieces of evidence, not read or not to their end',
    'éléments de preuve non lus, ou pas jusqu’au bout',
    'piezas de prueba no leídas, o no hasta el final',
  ],
  ['events read', 'événements lus', 'eventos leídos'],
  [
    '{n:int} more are copies of these.',
    '{n|autre en est une copie|autres en sont des copies}.',
    '{n|más es copia|más son copias} de estas.',
  ],
  [
    'Nothing is known after the latest event of a source: its collection ended there.',
    'On ne sait rien après le dernier événement d’une source : sa collecte s’arrête là.',
    'No se sabe nada después del último evento de una fuente: su recogida termina ahí.',
  ],
  [
    'Nothing was read into this case yet (unmask hunt EVIDENCE --case CASE).',
    'Rien n’a encore été lu dans ce dossier (unmask hunt PREUVES --case DOSSIER).',
    'Aún no se ha leído nada en este caso (unmask hunt PRUEBAS --case CASO).',
  ],
  [
    'An import was cut off: what it had not read yet is not counted.',
    'Une importation a été interrompue : ce qu’elle n’avait pas encore lu n’est pas compté.',
    'Una importación se interrumpió: lo que aún no había leído no se cuenta.',
  ],
  [
    'What {n:int} of {all:int} pieces of evidence come from is not said in case.yaml, so that nothing is counted as victims of a server in them.',
    'case.yaml ne dit pas d’où viennent {n} éléments de preuve sur {all} : rien n’y est donc compté comme victime d’un serveur.',
    'case.yaml no dice de dónde vienen {n} de {all} piezas de prueba, así que en ellas no se cuenta nada como víctima de un servidor.',
  ],
  [
    'Whose evidence is that names no machine',
    'De qui sont les preuves qui ne nomment aucune machine',
    'De quién son las pruebas que no nombran ninguna máquina',
  ],
  ['Evidence', 'Preuve', 'Prueba'],
  ['by case.yaml', 'd’après case.yaml', 'según case.yaml'],
  [
    'event logs in its folder name this machine only',
    'les journaux d’événements de son dossier ne nomment que cette machine',
    'los registros de eventos de su carpeta solo nombran esta máquina',
  ],
  [
    'no machine is named by event logs in its folder',
    'aucune machine n’est nommée par les journaux d’événements de son dossier',
    'los registros de eventos de su carpeta no nombran ninguna máquina',
  ],
  [
    '{n:int} machines are named by event logs in its folder',
    '{n} machines sont nommées par les journaux d’événements de son dossier',
    'los registros de eventos de su carpeta nombran {n} máquinas',
  ],
  [
    '{n:int} more are not shown.',
    '{n|autre n’est pas montré|autres ne sont pas montrés}.',
    '{n|más no se muestra|más no se muestran}.',
  ],
  [
    'Of which machine {n:int} pieces of evidence are, so that each counts as one of its own: {some}. Say it in case.yaml (host).',
    'De quelle machine sont {n} éléments de preuve, si bien que chacun compte pour une à lui seul : {some}. À dire dans case.yaml (host).',
    'De qué máquina son {n} piezas de prueba, así que cada una cuenta como una propia: {some}. Hay que decirlo en case.yaml (host).',
  ],

  [
    "sources with a finding '{section:told}'",
    'sources portant un constat « {section} »',
    'fuentes con un hallazgo «{section}»',
  ],
  ['Wiped or edited', 'Effacé ou retouché', 'Borrado o retocado'],
  ['Hidden from whom', 'Caché à qui', 'Oculto a quién'],
  ['Watched by its operators', 'Surveillé par ses opérateurs', 'Vigilado por sus operadores'],
  ['Shut down', 'Arrêté', 'Apagado'],
  ['findings', 'constats', 'hallazgos'],

  [
    'kinds of files that commands in findings ask for by a wildcard, extensions by group',
    'types de fichiers que des commandes des constats demandent par un joker, extensions par groupe',
    'tipos de archivos que piden con comodín las órdenes de los hallazgos, extensiones por grupo',
  ],
  [
    'files that findings name, by group; to be named is not to be taken',
    'fichiers que nomment les constats, par groupe ; être nommé n’est pas être pris',
    'archivos que nombran los hallazgos, por grupo; ser nombrado no es ser tomado',
  ],
  [
    'findings with a command that makes an archive',
    'constats avec une commande qui crée une archive',
    'hallazgos con una orden que crea un archivo comprimido',
  ],
  [
    'bytes that clients sent to servers of implants, {what:told}',
    'octets que des clients ont envoyés aux serveurs des implants, {what}',
    'octetos que clientes enviaron a servidores de implantes, {what}',
  ],
  [
    'bodies of requests that sensors saw',
    'corps de requêtes vus par des sondes',
    'cuerpos de peticiones que vieron los sensores',
  ],
  [
    'From {n:int} clients. Of these bytes most may be the requests themselves; what was in them is not known.',
    'De {n|client|clients}. La plupart de ces octets peuvent être les requêtes elles-mêmes ; on ne sait pas ce qu’ils contenaient.',
    'De {n|cliente|clientes}. La mayor parte de estos octetos pueden ser las propias peticiones; no se sabe qué contenían.',
  ],
  [
    'extensions asked for by a wildcard',
    'extensions demandées par un joker',
    'extensiones pedidas con comodín',
  ],
  [
    'findings that name such a file',
    'constats qui nomment un tel fichier',
    'hallazgos que nombran tal archivo',
  ],
  ['sources with such a finding', 'sources avec un tel constat', 'fuentes con tal hallazgo'],
  [
    'How much was taken: no log of a sensor tells what clients sent to servers of implants.',
    'Combien a été pris : aucun journal de sonde ne dit ce que des clients ont envoyé aux serveurs des implants.',
    'Cuánto se tomó: ningún registro de un sensor dice qué enviaron los clientes a los servidores de los implantes.',
  ],
  [
    'bytes that servers answered, where a log tells sizes of answers, to implants of {name} in {where:told}',
    'octets répondus par les serveurs, là où un journal donne la taille des réponses, aux implants de {name} dans {where}',
    'octetos que respondieron los servidores, donde un registro da el tamaño de las respuestas, a implantes de {name} en {where}',
  ],
  [
    'bytes that implants sent, where a log tells sizes of requests, of implants of {name} in {where:told}',
    'octets envoyés, là où un journal donne la taille des requêtes, par les implants de {name} dans {where}',
    'octetos enviados, donde un registro da el tamaño de las peticiones, por implantes de {name} en {where}',
  ],
  [
    '{n:int} of {all:int} requests sent a body (POST or PUT). Servers tell whole requests, sensors bodies only; most of it may be the requests themselves.',
    '{n} requêtes sur {all} ont envoyé un corps (POST ou PUT). Les serveurs donnent les requêtes entières, les sondes les seuls corps ; l’essentiel peut être les requêtes elles-mêmes.',
    '{n} de {all} peticiones enviaron un cuerpo (POST o PUT). Los servidores cuentan peticiones enteras, los sensores solo los cuerpos; la mayor parte pueden ser las propias peticiones.',
  ],
  [
    'Volumes by implant, {name}, {where:told}',
    'Volumes par implant, {name}, dans {where}',
    'Volúmenes por implante, {name}, en {where}',
  ],
  [
    'requests of implants of {name} in {where:told}',
    'requêtes des implants de {name} dans {where}',
    'peticiones de implantes de {name} en {where}',
  ],
  [
    'POST and PUT of implants of {name} in {where:told}',
    'POST et PUT des implants de {name} dans {where}',
    'POST y PUT de implantes de {name} en {where}',
  ],
  [
    'sizes of requests of implants of {name} in {where:told}',
    'tailles des requêtes des implants de {name} dans {where}',
    'tamaños de las peticiones de implantes de {name} en {where}',
  ],
  [
    'sizes of answers to implants of {name} in {where:told}',
    'tailles des réponses aux implants de {name} dans {where}',
    'tamaños de las respuestas a implantes de {name} en {where}',
  ],
  [
    '{n:int} more ids, with less.',
    '{n|autre identifiant|autres identifiants}, avec moins.',
    '{n|identificador más|identificadores más}, con menos.',
  ],
  [
    'How many bytes implants of {name} sent: {where:told} do not tell sizes of requests.',
    'Combien d’octets les implants de {name} ont envoyés : {where} ne donnent pas la taille des requêtes.',
    'Cuántos octetos enviaron los implantes de {name}: {where} no dan el tamaño de las peticiones.',
  ],

  [
    'ATT&CK techniques that findings name, those of low confidence too',
    'techniques ATT&CK nommées par des constats, y compris de faible confiance',
    'técnicas ATT&CK que nombran los hallazgos, también los de confianza baja',
  ],
  [
    'ATT&CK techniques that findings of moderate or high confidence name',
    'techniques ATT&CK nommées par des constats de confiance moyenne ou élevée',
    'técnicas ATT&CK que nombran hallazgos de confianza media o alta',
  ],
  [
    'sources with a finding that names it',
    'sources avec un constat qui la nomme',
    'fuentes con un hallazgo que la nombra',
  ],
  ['findings that name it', 'constats qui la nomment', 'hallazgos que la nombran'],
  [
    'of these, those of moderate or high confidence',
    'parmi eux, ceux de confiance moyenne ou élevée',
    'de ellos, los de confianza media o alta',
  ],
  [
    'A technique of several tactics stands under each of them.',
    'Une technique de plusieurs tactiques figure sous chacune.',
    'Una técnica de varias tácticas figura bajo cada una.',
  ],
  [
    'techniques that its findings name',
    'techniques que nomment ses constats',
    'técnicas que nombran sus hallazgos',
  ],
  [
    'techniques that findings of the month name',
    'techniques que nomment les constats du mois',
    'técnicas que nombran los hallazgos del mes',
  ],
  [
    'A finding that covers several months counts in its first.',
    'Un constat qui couvre plusieurs mois compte dans le premier.',
    'Un hallazgo que abarca varios meses cuenta en el primero.',
  ],
  ['T{old} is T{new} now', 'T{old} s’appelle désormais T{new}', 'T{old} es ahora T{new}'],
  [
    'ATT&CK knows no technique {ids}, which findings name.',
    'ATT&CK ne connaît pas de technique {ids}, que des constats nomment.',
    'ATT&CK no conoce la técnica {ids}, que nombran los hallazgos.',
  ],

  [
    'values in events that findings cite, met on two sources or more',
    'valeurs d’événements cités par des constats, rencontrées sur deux sources ou plus',
    'valores de eventos que citan los hallazgos, hallados en dos fuentes o más',
  ],
  [
    '{n:int} values in all; a value that two honest hosts share is shared too, so these are leads',
    '{n} valeurs en tout ; une valeur que partagent deux machines honnêtes est partagée aussi : ce sont donc des pistes',
    '{n} valores en total; un valor que comparten dos máquinas honestas también es compartido, así que son pistas',
  ],
  [
    'sources whose events have it',
    'sources dont des événements la portent',
    'fuentes cuyos eventos lo tienen',
  ],
  ['by kind and rarity', 'selon le type et la rareté', 'según el tipo y la rareza'],
  [
    'by kind and rarity; 1 ties alone',
    'selon le type et la rareté ; 1 suffit à relier',
    'según el tipo y la rareza; 1 basta para unir',
  ],
  [
    '{n:int} more are in the case.',
    '{n|autre figure|autres figurent} dans le dossier.',
    '{n|más está|más están} en el caso.',
  ],
  ['too many sources have it', 'trop de sources la portent', 'demasiadas fuentes lo tienen'],
  [
    'groups of sources tied by what they share',
    'groupes de sources reliées par ce qu’elles partagent',
    'grupos de fuentes unidas por lo que comparten',
  ],
  [
    'sources with findings that nothing ties to another',
    'sources avec des constats que rien ne relie à une autre',
    'fuentes con hallazgos que nada une a otra',
  ],
  ['sources that share it', 'sources qui le partagent', 'fuentes que lo comparten'],
  [
    '{n:int} values were too many to be looked at.',
    '{n} valeurs, c’était trop pour être examinées.',
    '{n} valores eran demasiados para examinarlos.',
  ],
  ['too many share it', 'trop de sources le partagent', 'demasiadas lo comparten'],
  [
    'leads to different implants: copied, a tool of both, or one hand',
    'mène à des implants différents : copié, outil des deux, ou une seule main',
    'lleva a implantes distintos: copiado, herramienta de ambos, o una sola mano',
  ],
  ['too little alone', 'trop peu à lui seul', 'demasiado poco por sí solo'],
  ...MEANINGS.flatMap(([en, fr, es]): Told[] => [
    [
      `${en}: {value} and {n:int} more`,
      `${fr} : {value} et {n} de plus`,
      `${es}: {value} y {n} más`,
    ],
    [`${en}: {value}`, `${fr} : {value}`, `${es}: {value}`],
  ]),
  [
    'hosts of the networks that evidence is from',
    'machines des réseaux d’où viennent les preuves',
    'máquinas de las redes de donde vienen las pruebas',
  ],
  [
    'private, loopback and other special addresses',
    'adresses privées, de bouclage et autres adresses spéciales',
    'direcciones privadas, de bucle y otras especiales',
  ],
  ['public DNS resolvers', 'résolveurs DNS publics', 'servidores DNS públicos'],
  [
    'domains of systems, updates and large services',
    'domaines de systèmes, de mises à jour et de grands services',
    'dominios de sistemas, actualizaciones y grandes servicios',
  ],
  [
    'domains under which anybody can have a name',
    'domaines où n’importe qui peut avoir un nom',
    'dominios donde cualquiera puede tener un nombre',
  ],
  ['hashes of no content', 'empreintes d’un contenu vide', 'resúmenes de un contenido vacío'],
  [
    'programs and libraries that come with systems',
    'programmes et bibliothèques livrés avec les systèmes',
    'programas y bibliotecas que vienen con los sistemas',
  ],
  [
    'folders of the system and of installed programs',
    'dossiers du système et des programmes installés',
    'carpetas del sistema y de programas instalados',
  ],
  [
    'accounts that every system has',
    'comptes que tout système possède',
    'cuentas que todo sistema tiene',
  ],
  [
    'services and pipes that every Windows has',
    'services et tubes nommés que tout Windows possède',
    'servicios y tuberías que todo Windows tiene',
  ],

  [
    'claimed by {source}: without a basis',
    'déclaré par {source} : sans base',
    'declarado por {source}: sin base',
  ],
  [
    'claimed by {source}: {basis}',
    'déclaré par {source} : {basis}',
    'declarado por {source}: {basis}',
  ],
  [
    'This case counts nothing of the kind.',
    'Ce dossier ne compte rien de tel.',
    'Este caso no cuenta nada semejante.',
  ],
  [
    'This case gives that number too, on a basis below.',
    'Ce dossier donne aussi ce nombre, sur une base ci-dessous.',
    'Este caso también da ese número, sobre una base de abajo.',
  ],
  [
    'No basis of this case gives that number; the nearest is {n:int}.',
    'Aucune base de ce dossier ne donne ce nombre ; le plus proche est {n}.',
    'Ninguna base de este caso da ese número; el más cercano es {n}.',
  ],
  [
    'counted {n:int}, {of}: {basis:told} ({id})',
    'compté {n}, {of} : {basis} ({id})',
    'contado {n}, {of}: {basis} ({id})',
  ],
  [
    'counted {n:int}, {basis:told} ({id})',
    'compté {n}, {basis} ({id})',
    'contado {n}, {basis} ({id})',
  ],
  [
    'counted unknown, {of}: {basis:told} ({id})',
    'non compté, {of} : {basis} ({id})',
    'no contado, {of}: {basis} ({id})',
  ],
  ...groupsOfSources(),
];

/** Groups are told by their letters. */
function groupsOfSources(): Told[] {
  return Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').flatMap((letter): Told[] => [
    [
      `${letter}: {names} and {n:int} more`,
      `${letter} : {names} et {n} de plus`,
      `${letter}: {names} y {n} más`,
    ],
    [`${letter}: {names}`, `${letter} : {names}`, `${letter}: {names}`],
  ]);
}
