import type { Told } from '../template.ts';

/** What sections of victims, countries, sectors and platforms say. */
export const VICTIMS: readonly Told[] = [
  [
    'logs of command servers',
    'les journaux des serveurs de commande',
    'los registros de los servidores de mando',
  ],
  ['logs of sinkholes', 'les journaux des serveurs détournés', 'los registros de los sumideros'],
  [
    "evidence of victims' own machines and networks",
    'les preuves des machines et réseaux des victimes',
    'las pruebas de las máquinas y redes de las víctimas',
  ],
  [
    'logs of servers whose role case.yaml does not say',
    'les journaux de serveurs dont case.yaml ne dit pas le rôle',
    'los registros de servidores cuyo papel no dice case.yaml',
  ],
  [
    'evidence of sandboxes',
    'les preuves des bacs à sable',
    'las pruebas de los entornos de análisis',
  ],
  [
    'logs of command servers and of sinkholes together',
    'l’ensemble des journaux des serveurs de commande et des serveurs détournés',
    'el conjunto de los registros de los servidores de mando y de los sumideros',
  ],
  [
    'logs of command servers and of sinkholes together, each counted once',
    'l’ensemble des journaux des serveurs de commande et des serveurs détournés, chacun compté une seule fois',
    'el conjunto de los registros de los servidores de mando y de los sumideros, cada uno contado una sola vez',
  ],

  [
    'implant ids in {where:told}',
    'identifiants d’implants dans {where}',
    'identificadores de implantes en {where}',
  ],
  [
    '{n:int} implant ids in {where:told}',
    '{n|identifiant d’implant|identifiants d’implants} dans {where}',
    '{n|identificador de implante|identificadores de implantes} en {where}',
  ],
  [
    'implant ids in {where:told} that had it',
    'identifiants d’implants qui l’avaient, dans {where}',
    'identificadores de implantes que la tenían, en {where}',
  ],
  ['addresses in {where:told}', 'adresses dans {where}', 'direcciones en {where}'],
  [
    'organisations of case.yaml in {where:told}',
    'organisations de case.yaml dans {where}',
    'organizaciones de case.yaml en {where}',
  ],
  [
    'organisations of case.yaml in {where:told}, by sector',
    'organisations de case.yaml dans {where}, par secteur',
    'organizaciones de case.yaml en {where}, por sector',
  ],
  [
    'machines whose own evidence has traces of an implant',
    'machines dont les preuves portent les traces d’un implant',
    'máquinas cuyas pruebas tienen rastros de un implante',
  ],
  [
    'machines with traces of an implant, by sector of their organisation or domain',
    'machines portant les traces d’un implant, par secteur de leur organisation ou de leur domaine',
    'máquinas con rastros de un implante, por sector de su organización o de su dominio',
  ],
  ['machines', 'machines', 'máquinas'],
  [
    "requests in {where:told} that look like an implant's and are no victim's",
    'requêtes dans {where} qui ressemblent à celles d’un implant et ne sont pas d’une victime',
    'peticiones en {where} que se parecen a las de un implante y no son de una víctima',
  ],
  ['implant ids', 'identifiants d’implants', 'identificadores de implantes'],
  ['addresses of clients', 'adresses de clients', 'direcciones de clientes'],
  [
    'ids divided by addresses',
    'identifiants divisés par adresses',
    'identificadores divididos por direcciones',
  ],
  ['ids', 'identifiants', 'identificadores'],
  ['addresses', 'adresses', 'direcciones'],
  ['requests', 'requêtes', 'peticiones'],
  [
    'ids seen for the first time',
    'identifiants vus pour la première fois',
    'identificadores vistos por primera vez',
  ],
  ['ids seen', 'identifiants vus', 'identificadores vistos'],
  [
    'ids seen for the last time while the source goes on',
    'identifiants vus pour la dernière fois alors que la source continue',
    'identificadores vistos por última vez mientras la fuente continúa',
  ],
  [
    'ids that nobody else had',
    'identifiants que personne d’autre n’avait',
    'identificadores que nadie más tenía',
  ],

  [
    '{first:time} to {last:time}, {n:int} requests',
    'du {first} au {last}, {n|requête|requêtes}',
    'del {first} al {last}, {n|petición|peticiones}',
  ],
  ['never, {n:int} requests', 'jamais, {n|requête|requêtes}', 'nunca, {n|petición|peticiones}'],
  [
    '{n:int} requests name no id: their victims are not counted',
    '{n|requête ne nomme|requêtes ne nomment} aucun identifiant : leurs victimes ne sont pas comptées',
    '{n|petición no nombra|peticiones no nombran} ningún identificador: sus víctimas no se cuentan',
  ],
  [
    '{n:int} ids are of no organisation that case.yaml names, or of two alike',
    '{n|identifiant n’est|identifiants ne sont} d’aucune organisation nommée dans case.yaml, ou de deux à égalité',
    '{n|identificador no es|identificadores no son} de ninguna organización nombrada en case.yaml, o de dos por igual',
  ],
  [
    '{n:int} of them also look for pages that are not there, but their ids come back as implants do, so that they count: {some}',
    '{n} d’entre elles cherchent aussi des pages absentes, mais leurs identifiants reviennent comme le font les implants, et elles comptent donc : {some}',
    '{n} de ellas buscan también páginas que no existen, pero sus identificadores vuelven como lo hacen los implantes, así que cuentan: {some}',
  ],
  [
    '{n:int} are in both, so that the two numbers must not be added up',
    '{n|figure|figurent} dans les deux : les deux nombres ne doivent pas être additionnés',
    '{n|está|están} en ambos, así que los dos números no deben sumarse',
  ],
  ['{n:int} are in both', '{n|figure|figurent} dans les deux', '{n|está|están} en ambos'],
  [
    '{n:int} more have weak traces only, and are not counted',
    '{n|autre ne porte|autres ne portent} que des traces faibles, et n’{n~est pas comptée|sont pas comptées}',
    '{n|más solo tiene|más solo tienen} rastros débiles, y no se {n~cuenta|cuentan}',
  ],
  [
    '{n:int} ids that nobody else had are in them, and are not counted above',
    '{n|identifiant|identifiants} que personne d’autre n’avait {n~y figure et n’est pas compté|y figurent et ne sont pas comptés} ci-dessus',
    '{n|identificador|identificadores} que nadie más tenía {n~figura en ellas, y no se cuenta|figuran en ellas, y no se cuentan} arriba',
  ],
  [
    'traces of an implant on the machine',
    'traces d’un implant sur la machine',
    'rastros de un implante en la máquina',
  ],
  [
    '{n:int} lines of beacons were more than memory holds: numbers of victims are least ones.',
    '{n|ligne de balises|lignes de balises} dépassaient la mémoire : les nombres de victimes sont des minimums.',
    '{n|línea de balizas|líneas de balizas} no cabían en la memoria: los números de víctimas son mínimos.',
  ],
  [
    'Whether the {n:int} ids in logs of servers without a role were seen by a command server or a sinkhole: say it in case.yaml.',
    'Si les {n} identifiants des journaux de serveurs sans rôle ont été vus par un serveur de commande ou un serveur détourné : à dire dans case.yaml.',
    'Si los {n} identificadores de los registros de servidores sin papel los vio un servidor de mando o un sumidero: hay que decirlo en case.yaml.',
  ],
  [
    'Many ids behind one address: one institution. Few ids on many addresses: lines whose address changes. Sources are never added up.',
    'Beaucoup d’identifiants derrière une adresse : une seule institution. Peu d’identifiants sur beaucoup d’adresses : des lignes dont l’adresse change. Les sources ne s’additionnent jamais.',
    'Muchos identificadores tras una dirección: una sola institución. Pocos identificadores en muchas direcciones: líneas cuya dirección cambia. Las fuentes nunca se suman.',
  ],
  [
    'An implant that was updated counts for each version that it had.',
    'Un implant mis à jour compte pour chacune des versions qu’il a eues.',
    'Un implante actualizado cuenta para cada versión que tuvo.',
  ],
  [
    '{n:int} ids stay away for 30 days and more before their source ends. Of {rest:int} others, nothing can be said: they were seen too near its end.',
    '{n|identifiant reste absent|identifiants restent absents} 30 jours et plus avant la fin de leur source. De {rest} autres, on ne peut rien dire : ils ont été vus trop près de la fin.',
    '{n|identificador falta|identificadores faltan} 30 días o más antes del fin de su fuente. De otros {rest} no puede decirse nada: se vieron demasiado cerca del fin.',
  ],
  [
    '{n:int} ids stay away for 30 days and more before their source ends, which ends on {day:time}. Of {rest:int} others, nothing can be said: they were seen too near its end.',
    '{n|identifiant reste absent|identifiants restent absents} 30 jours et plus avant la fin de leur source, le {day}. De {rest} autres, on ne peut rien dire : ils ont été vus trop près de la fin.',
    '{n|identificador falta|identificadores faltan} 30 días o más antes del fin de su fuente, el {day}. De otros {rest} no puede decirse nada: se vieron demasiado cerca del fin.',
  ],
  [
    '{n:int} of the lost go between {from:time} and {to:time}: rather the server fell silent than each victim was cleaned.',
    '{n} des perdus disparaissent entre le {from} et le {to} : c’est plutôt le serveur qui s’est tu que chaque victime qui a été nettoyée.',
    '{n} de los perdidos desaparecen entre el {from} y el {to}: más bien calló el servidor que se limpió cada víctima.',
  ],
  [
    'in evidence of a sandbox',
    'dans les preuves d’un bac à sable',
    'en las pruebas de un entorno de análisis',
  ],
  [
    'from an address of a security organisation at that time',
    'depuis une adresse alors détenue par une organisation de sécurité',
    'desde una dirección que era entonces de una organización de seguridad',
  ],
  [
    'with an id or a value that no implant has',
    'avec un identifiant ou une valeur qu’aucun implant n’a',
    'con un identificador o un valor que ningún implante tiene',
  ],
  [
    'from one address that tries ids one after the other, each once',
    'depuis une adresse qui essaie des identifiants l’un après l’autre, une fois chacun',
    'desde una dirección que prueba identificadores uno tras otro, una vez cada uno',
  ],
  [
    'from an address that also looks for pages that are not there',
    'depuis une adresse qui cherche aussi des pages absentes',
    'desde una dirección que busca también páginas que no existen',
  ],
  [
    'once, from nowhere else, and not as implants of the kind ask',
    'une seule fois, de nulle part ailleurs, et pas comme le demandent les implants de ce type',
    'una sola vez, de ningún otro sitio, y no como piden los implantes de ese tipo',
  ],
  [
    "on one day, from a network that the servers' own access rules keep out",
    'un seul jour, depuis un réseau que les règles d’accès des serveurs écartent',
    'un solo día, desde una red que las reglas de acceso de los servidores apartan',
  ],

  [
    'countries of implant ids in {where:told}',
    'pays des identifiants d’implants dans {where}',
    'países de los identificadores de implantes en {where}',
  ],
  [
    'countries of addresses in {where:told}',
    'pays des adresses dans {where}',
    'países de las direcciones en {where}',
  ],
  [
    'countries of ids and addresses in {where:told}',
    'pays des identifiants et adresses dans {where}',
    'países de los identificadores y direcciones en {where}',
  ],
  [
    'countries of organisations whose machines have traces of an implant',
    'pays des organisations dont des machines portent les traces d’un implant',
    'países de las organizaciones cuyas máquinas tienen rastros de un implante',
  ],
  [
    'countries among the first {n:int} by ids and by addresses in every source',
    'pays parmi les {n} premiers par identifiants et par adresses dans toutes les sources',
    'países entre los {n} primeros por identificadores y por direcciones en todas las fuentes',
  ],
  [
    'of {n:int} ids the country is unknown',
    'le pays de {n|identifiant|identifiants} est inconnu',
    'se desconoce el país de {n|identificador|identificadores}',
  ],
  [
    '{n:int} ids are in two countries on as many days, and count for none: {some}',
    '{n|identifiant est|identifiants sont} dans deux pays autant de jours l’un que l’autre, et ne {n~compte|comptent} pour aucun : {some}',
    '{n|identificador está|identificadores están} en dos países el mismo número de días, y no {n~cuenta|cuentan} para ninguno: {some}',
  ],
  [
    '{n:int} ids are on some days in another country than on most: {some}',
    '{n|identifiant est|identifiants sont} certains jours dans un autre pays que la plupart du temps : {some}',
    '{n|identificador está|identificadores están} algunos días en otro país que la mayoría de las veces: {some}',
  ],
  [
    'addresses of {years} resolved with {table} of {date}',
    'adresses de {years} situées d’après {table} du {date}',
    'direcciones de {years} situadas según {table} del {date}',
  ],
  [
    'addresses of {years} resolved with {table} of unknown date',
    'adresses de {years} situées d’après {table}, de date inconnue',
    'direcciones de {years} situadas según {table}, de fecha desconocida',
  ],
  [
    'An id counts for the country of most of its days. Ids and addresses are two views of the same victims.',
    'Un identifiant compte pour le pays où il est le plus de jours. Identifiants et adresses sont deux vues des mêmes victimes.',
    'Un identificador cuenta para el país en que está más días. Identificadores y direcciones son dos vistas de las mismas víctimas.',
  ],
  [
    'The country of some ids or addresses ({sources:list}): no table of countries was given (--countries), and case.yaml names no organisation or range that holds them.',
    'Le pays de certains identifiants ou adresses ({sources}) : aucune table de pays n’a été fournie (--countries), et case.yaml ne nomme ni organisation ni plage qui les contienne.',
    'El país de algunos identificadores o direcciones ({sources}): no se dio una tabla de países (--countries), y case.yaml no nombra ninguna organización ni rango que los contenga.',
  ],
  [
    'The country of some ids or addresses ({sources:list}): neither case.yaml nor {table} holds them, or days tell two alike.',
    'Le pays de certains identifiants ou adresses ({sources}) : ni case.yaml ni {table} ne les contiennent, ou les jours en indiquent deux à égalité.',
    'El país de algunos identificadores o direcciones ({sources}): ni case.yaml ni {table} los contienen, o los días indican dos por igual.',
  ],
  [
    'The sector of {n:int} of {all:int} ids ({source:word}): no organisation of case.yaml and no register holds them.',
    'Le secteur de {n} identifiants sur {all} ({source}) : aucune organisation de case.yaml et aucun registre ne les contient.',
    'El sector de {n} de {all} identificadores ({source}): ninguna organización de case.yaml y ningún registro los contiene.',
  ],

  [
    'the best grade of evidence for {platform:word} in this case',
    'le meilleur niveau de preuve pour {platform} dans ce dossier',
    'el mejor grado de prueba para {platform} en este caso',
  ],
  ['for {platform:word} ({grade:told})', 'pour {platform} ({grade})', 'para {platform} ({grade})'],
  [
    'likely for {platform:word} ({grade:told})',
    'probablement pour {platform} ({grade})',
    'probablemente para {platform} ({grade})',
  ],
  [
    '{grade:told}; elsewhere {known:told}',
    '{grade} ; ailleurs, {known}',
    '{grade}; en otros lugares, {known}',
  ],
  [
    '{wording:told}; families: {families}',
    '{wording} ; familles : {families}',
    '{wording}; familias: {families}',
  ],
  ['a sample was seen', 'un échantillon a été vu', 'se vio una muestra'],
  ['traces on a machine', 'des traces sur une machine', 'rastros en una máquina'],
  ['its traffic was seen', 'son trafic a été vu', 'se vio su tráfico'],
  [
    'traces on a server only: visitors, perhaps no victims',
    'des traces sur un serveur seulement : des visiteurs, peut-être pas des victimes',
    'rastros solo en un servidor: visitantes, quizá no víctimas',
  ],
  ['a version string only', 'une simple chaîne de version', 'solo una cadena de versión'],
  [
    '{grade:word}: {n:int} findings',
    '{grade} : {n|constat|constats}',
    '{grade}: {n|hallazgo|hallazgos}',
  ],
  [
    'For which system these versions are, since no profile says it: {versions}.',
    'Pour quel système sont ces versions, qu’aucun profil ne précise : {versions}.',
    'Para qué sistema son estas versiones, que ningún perfil precisa: {versions}.',
  ],
];
