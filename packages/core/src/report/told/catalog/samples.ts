import type { Told } from '../template.ts';

/** What samples, local times and infrastructure suggest of who, and what is wrong with logins. */
export const SAMPLES: readonly Told[] = [
  [
    'What a program says of who built it',
    'Ce qu’un programme dit de qui l’a compilé',
    'Lo que un programa dice de quien lo compiló',
  ],
  [
    'Moments beside the local time of whoever wrote them',
    'Des instants à côté de l’heure locale de qui les a écrits',
    'Momentos junto a la hora local de quien los escribió',
  ],
  [
    'Login that came from one address by wtmp, and from another by sshd',
    'Connexion venue d’une adresse selon wtmp, et d’une autre selon sshd',
    'Inicio de sesión desde una dirección según wtmp, y desde otra según sshd',
  ],
  [
    'User whose logins wtmp has, and lastlog does not',
    'Utilisateur dont wtmp a les connexions, et pas lastlog',
    'Usuario cuyos inicios de sesión tiene wtmp, y no lastlog',
  ],
  ['{file}: {what:list}', '{file} : {what}', '{file}: {what}'],
  ['a build without a time', 'une compilation sans heure', 'una compilación sin hora'],
  [
    'built {time:time} by its own stamp',
    'compilé {time} d’après son propre horodatage',
    'compilado {time} según su propia marca de tiempo',
  ],
  ['resources in {languages}', 'ressources en {languages}', 'recursos en {languages}'],
  [
    '{file}: local time at {offsets} from UTC',
    '{file} : heure locale à {offsets} d’UTC',
    '{file}: hora local a {offsets} de UTC',
  ],
  [
    '{user} came from {one} at {time:time} by sshd, and from {other} by wtmp',
    '{user} est venu de {one} à {time} selon sshd, et de {other} selon wtmp',
    '{user} vino de {one} a las {time} según sshd, y de {other} según wtmp',
  ],
  [
    '{user} logged in on {line} at {time:time} by wtmp, and lastlog has no login of this time or of any other of {name}, but those of {n:int} others',
    '{user} s’est connecté sur {line} à {time} selon wtmp, et lastlog n’a aucune connexion de {name}, à cette heure ou à une autre, mais celles de {n} autres',
    '{user} entró en {line} a las {time} según wtmp, y lastlog no tiene ningún inicio de {name}, a esa hora ni a otra, pero sí los de otros {n}',
  ],

  [
    'A clock set to another zone, to point elsewhere',
    'Une horloge réglée sur un autre fuseau, pour désigner un autre lieu',
    'Un reloj puesto en otra zona, para señalar a otro lugar',
  ],
  [
    'Packed, or committed, by others and copied',
    'Une archive ou un dépôt fait par d’autres et copié',
    'Un archivo o un repositorio hecho por otros y copiado',
  ],
  [
    'see whether the same is published',
    'voir si le même est publié',
    'ver si lo mismo está publicado',
  ],
  [
    'A program that others made, as most are',
    'Un programme fait par d’autres, comme la plupart',
    'Un programa hecho por otros, como la mayoría',
  ],
  [
    'only the role sample (case.yaml) or a profile says that it is of a campaign',
    'seul le rôle sample (case.yaml) ou un profil dit qu’il est d’une campagne',
    'solo el papel sample (case.yaml) o un perfil dice que es de una campaña',
  ],
  ['Forged', 'Une falsification', 'Una falsificación'],
  [
    'whoever makes a program can write any stamp, path and language into it',
    'qui fait un programme peut y écrire n’importe quel horodatage, chemin ou langue',
    'quien hace un programa puede escribir en él cualquier marca de tiempo, ruta o idioma',
  ],
  [
    'Account that was removed, or whose number was given to a new one, which starts with an empty record',
    'Un compte supprimé, ou dont le numéro a été donné à un nouveau, qui commence vide',
    'Una cuenta eliminada, o cuyo número se dio a una nueva, que empieza vacía',
  ],
  [
    'look in /etc/passwd and its backup',
    'voir dans /etc/passwd et sa sauvegarde',
    'ver en /etc/passwd y su copia',
  ],
  [
    'Another login of the same user at the same time',
    'Une autre connexion du même utilisateur au même moment',
    'Otro inicio del mismo usuario al mismo tiempo',
  ],
  ['each log has one', 'chaque journal en a une', 'cada registro tiene uno'],
  [
    'Login by another program (telnet, console) whose session sshd’s only looks like',
    'Une connexion par un autre programme (telnet, console), à laquelle celle de sshd ne fait que ressembler',
    'Un inicio por otro programa (telnet, consola), al que el de sshd solo se parece',
  ],
  [
    'Name instead of an address in wtmp (UseDNS)',
    'Un nom au lieu d’une adresse dans wtmp (UseDNS)',
    'Un nombre en vez de una dirección en wtmp (UseDNS)',
  ],
  [
    'the address stands beside it there and is what was compared',
    'l’adresse y figure à côté, et c’est elle qui a été comparée',
    'la dirección figura al lado y es la que se comparó',
  ],
  [
    'Program that writes wtmp and not lastlog (terminal windows, screen, a greeter)',
    'Un programme qui écrit wtmp et pas lastlog (fenêtres de terminal, screen, écran de connexion)',
    'Un programa que escribe wtmp y no lastlog (ventanas de terminal, screen, pantalla de inicio)',
  ],
  [
    'look in the system log for how the user came',
    'voir dans le journal système comment l’utilisateur est venu',
    'ver en el registro del sistema cómo entró el usuario',
  ],
  [
    'lastlog not written any more by then',
    'Un lastlog qui n’était plus écrit alors',
    'Un lastlog que ya no se escribía',
  ],
  ['it has a later login', 'il a une connexion plus tardive', 'tiene un inicio posterior'],

  [
    "addresses that logged in to the operators' own servers, by the language that their browsers ask these servers for first",
    'adresses qui se sont connectées aux serveurs des opérateurs, selon la langue que leurs navigateurs leur demandent d’abord',
    'direcciones que entraron en los servidores de los operadores, según el idioma que sus navegadores les piden primero',
  ],
  [
    '{n:int} requests with Accept-Language. English is what many browsers ask for by themselves.',
    '{n|requête|requêtes} avec Accept-Language. L’anglais est ce que bien des navigateurs demandent d’eux-mêmes.',
    '{n|petición|peticiones} con Accept-Language. El inglés es lo que muchos navegadores piden por sí mismos.',
  ],
  [
    'A setting of a browser, or of whoever came by the same address: costs nothing to fake.',
    'Un réglage de navigateur, ou de qui est venu par la même adresse : ne coûte rien à contrefaire.',
    'Un ajuste de navegador, o de quien vino por la misma dirección: no cuesta nada falsificarlo.',
  ],
  [
    "moments on the operators' own servers that are told in UTC and in the local time of whoever wrote them, by offset",
    'instants sur les serveurs des opérateurs donnés en UTC et dans l’heure locale de qui les a écrits, par décalage',
    'momentos en los servidores de los operadores dados en UTC y en la hora local de quien los escribió, por desfase',
  ],
  [
    '{n:int} moments on {days:int} days.',
    '{n|instant|instants} sur {days|jour|jours}.',
    '{n|momento|momentos} en {days|día|días}.',
  ],
  [
    'fewer than {n:int} on {days:int} days say nothing',
    'moins de {n} sur {days} jours ne disent rien',
    'menos de {n} en {days} días no dicen nada',
  ],
  [
    'An offset is that of a clock, which whoever uses it sets, and of many countries; archives that others packed tell of others. Costs nothing to fake.',
    'Un décalage est celui d’une horloge, que règle qui s’en sert, et de bien des pays ; des archives faites par d’autres parlent d’autres. Ne coûte rien à contrefaire.',
    'Un desfase es el de un reloj, que ajusta quien lo usa, y de muchos países; archivos hechos por otros hablan de otros. No cuesta nada falsificarlo.',
  ],
  [
    'Whether summer time is kept is not known: that takes days of both halves of a year, with one offset each.',
    'On ne sait pas si l’heure d’été est suivie : il faut des jours des deux moitiés d’une année, d’un seul décalage chacune.',
    'No se sabe si hay horario de verano: hacen falta días de ambas mitades de un año, con un solo desfase cada una.',
  ],
  [
    'No summer time: {offset} from December to February and from June to August.',
    'Pas d’heure d’été : {offset} de décembre à février et de juin à août.',
    'Sin horario de verano: {offset} de diciembre a febrero y de junio a agosto.',
  ],
  [
    'Summer time as north of the equator: {winter} from December to February, {summer} from June to August.',
    'Heure d’été de l’hémisphère nord : {winter} de décembre à février, {summer} de juin à août.',
    'Horario de verano del hemisferio norte: {winter} de diciembre a febrero, {summer} de junio a agosto.',
  ],
  [
    'Summer time as south of the equator: {winter} from December to February, {summer} from June to August.',
    'Heure d’été de l’hémisphère sud : {winter} de décembre à février, {summer} de juin à août.',
    'Horario de verano del hemisferio sur: {winter} de diciembre a febrero, {summer} de junio a agosto.',
  ],

  [
    'domains that the campaign uses, by the country that whoever registered them gave: answers of registries, and case.yaml',
    'domaines dont se sert la campagne, selon le pays donné à l’enregistrement : réponses de registres, et case.yaml',
    'dominios que usa la campaña, según el país dado al registrarlos: respuestas de registros, y case.yaml',
  ],
  [
    'addresses that implants called, by the country of the network',
    'adresses que des implants ont appelées, selon le pays du réseau',
    'direcciones a las que llamaron implantes, según el país de la red',
  ],
  [
    "pages on the operators' own servers, by the language that their markup names",
    'pages sur les serveurs des opérateurs, selon la langue que nomme leur balisage',
    'páginas en los servidores de los operadores, según el idioma que nombra su marcado',
  ],
  [
    "the operators' own servers, by the zone of their clock",
    'serveurs des opérateurs, selon le fuseau de leur horloge',
    'servidores de los operadores, según la zona de su reloj',
  ],
  ['country of the registrant', 'pays du titulaire', 'país del titular'],
  ['country of the hoster', 'pays de l’hébergeur', 'país del proveedor'],
  ['language of a page', 'langue d’une page', 'idioma de una página'],
  ['zone of a server', 'fuseau d’un serveur', 'zona de un servidor'],
  [
    'Nobody checks what a registrant writes: an invented address costs nothing.',
    'Personne ne vérifie ce qu’écrit un titulaire : une adresse inventée ne coûte rien.',
    'Nadie comprueba lo que escribe un titular: una dirección inventada no cuesta nada.',
  ],
  [
    'Servers are rented, or broken into, anywhere: says where they stood, and not who they are. An address that a sinkhole took over stands there for its new owner.',
    'Des serveurs se louent, ou se piratent, n’importe où : dit où ils étaient, et non qui ils sont. Une adresse prise par un serveur détourné y figure pour son nouveau détenteur.',
    'Los servidores se alquilan, o se asaltan, en cualquier parte: dice dónde estaban, no quiénes son. Una dirección que tomó un sumidero figura ahí por su nuevo dueño.',
  ],
  [
    'Templates bring a language with them, and a server that was broken into shows the pages of its owner.',
    'Les modèles apportent leur langue, et un serveur piraté montre les pages de son propriétaire.',
    'Las plantillas traen su idioma, y un servidor asaltado muestra las páginas de su dueño.',
  ],
  [
    'Hosters set it before anybody rents; a setting costs nothing.',
    'Les hébergeurs le règlent avant toute location ; un réglage ne coûte rien.',
    'Los proveedores la ponen antes de alquilar; un ajuste no cuesta nada.',
  ],
  ['Cost to fake: none.', 'Coût pour contrefaire : nul.', 'Coste de falsificarlo: ninguno.'],
  [
    'Cost to fake: low: the price of a server elsewhere.',
    'Coût pour contrefaire : faible, le prix d’un serveur ailleurs.',
    'Coste de falsificarlo: bajo, el precio de un servidor en otro lugar.',
  ],
  [
    'low: the price of a server elsewhere',
    'faible : le prix d’un serveur ailleurs',
    'bajo: el precio de un servidor en otro lugar',
  ],
  [
    'No judgement about authors uses it.',
    'Aucun jugement sur les auteurs ne s’en sert.',
    'Ningún juicio sobre los autores lo usa.',
  ],
  [
    'What the infrastructure suggests',
    'Ce que suggère l’infrastructure',
    'Lo que sugiere la infraestructura',
  ],
  ['Tells', 'Indique', 'Indica'],
  ['By', 'D’après', 'Según'],
  ['its collection ({name})', 'sa collecte ({name})', 'su recogida ({name})'],
  ['{place} at byte {n:int}', '{place}, octet {n}', '{place}, octeto {n}'],
  ['its header', 'son en-tête', 'su cabecera'],
  [
    'the signature of {name}, which is not verified',
    'la signature de {name}, non vérifiée',
    'la firma de {name}, no verificada',
  ],
  [
    'its linker writes a hash in the place of the time (/Brepro)',
    'son éditeur de liens écrit une empreinte à la place de l’heure (/Brepro)',
    'su enlazador escribe un resumen en lugar de la hora (/Brepro)',
  ],
  [
    'When domains were registered: no answer of a registry and no date in case.yaml tells.',
    'Quand les domaines ont été enregistrés : ni réponse de registre ni date dans case.yaml ne le dit.',
    'Cuándo se registraron los dominios: no lo dice ninguna respuesta de un registro ni ninguna fecha de case.yaml.',
  ],
  [
    'countries among the first {n:int} by ids and by addresses in logs of every kind of server',
    'pays parmi les {n} premiers par identifiants et par adresses dans les journaux de chaque type de serveur',
    'países entre los {n} primeros por identificadores y por direcciones en los registros de cada tipo de servidor',
  ],
  [
    'claimed by {source} (at least so many): without a basis',
    'déclaré par {source} (au moins autant) : sans base',
    'declarado por {source} (al menos tantos): sin base',
  ],
  [
    'claimed by {source} (at least so many): {basis}',
    'déclaré par {source} (au moins autant) : {basis}',
    'declarado por {source} (al menos tantos): {basis}',
  ],
  [
    'claimed by {source} (more than that): without a basis',
    'déclaré par {source} (plus que cela) : sans base',
    'declarado por {source} (más que eso): sin base',
  ],
  [
    'claimed by {source} (more than that): {basis}',
    'déclaré par {source} (plus que cela) : {basis}',
    'declarado por {source} (más que eso): {basis}',
  ],
  [
    'This case counts as many too, on a basis below: {n:int}.',
    'Ce dossier en compte autant, sur une base ci-dessous : {n}.',
    'Este caso cuenta otros tantos, sobre una base de abajo: {n}.',
  ],
  [
    'No basis of this case gives as many; the nearest is {n:int}.',
    'Aucune base de ce dossier n’en donne autant ; le plus proche est {n}.',
    'Ninguna base de este caso da tantos; el más cercano es {n}.',
  ],

  [
    'samples whose resources are in one language other than English, or whose paths, names and descriptions have words of one, by language',
    'échantillons dont les ressources sont en une langue autre que l’anglais, ou dont les chemins, noms et descriptions en ont des mots, par langue',
    'muestras cuyos recursos están en un idioma que no es el inglés, o cuyas rutas, nombres y descripciones tienen palabras de uno, por idioma',
  ],
  [
    '{n:int} by resources, {words:int} by words, of {all:int} samples.',
    '{n} par les ressources, {words} par les mots, sur {all} échantillons.',
    '{n} por los recursos, {words} por las palabras, de {all} muestras.',
  ],
  [
    'Resources are marked {tags}.',
    'Les ressources sont marquées {tags}.',
    'Los recursos están marcados {tags}.',
  ],
  [
    'Tools write the language of the machine into resources where nobody chooses another: that of who built, or of whom it was built for.',
    'Les outils écrivent dans les ressources la langue de la machine si personne n’en choisit une autre : celle de qui compile, ou de ceux pour qui c’est compilé.',
    'Las herramientas escriben en los recursos el idioma de la máquina si nadie elige otro: el de quien compila, o el de aquellos para quienes se compila.',
  ],
  [
    'Costs nothing to fake. Resources, paths and names of one build are not independent of each other.',
    'Ne coûte rien à contrefaire. Ressources, chemins et noms d’une même compilation ne sont pas indépendants.',
    'No cuesta nada falsificarlo. Recursos, rutas y nombres de una misma compilación no son independientes.',
  ],
  [
    'different paths of symbols that the linker wrote into samples',
    'chemins de symboles différents que l’éditeur de liens a écrits dans des échantillons',
    'rutas de símbolos distintas que el enlazador escribió en las muestras',
  ],
  [
    'Folders of users: {names}.',
    'Dossiers d’utilisateurs : {names}.',
    'Carpetas de usuarios: {names}.',
  ],
  [
    'A path is of the machine that linked, and whoever builds can choose it: it costs nothing to fake.',
    'Un chemin est celui de la machine de compilation, et qui compile peut le choisir : il ne coûte rien à contrefaire.',
    'Una ruta es de la máquina que compiló, y quien compila puede elegirla: no cuesta nada falsificarla.',
  ],
  [
    'What samples say of who built them',
    'Ce que les échantillons disent de qui les a compilés',
    'Lo que las muestras dicen de quien las compiló',
  ],
  ['Sample', 'Échantillon', 'Muestra'],
  ['Built (UTC)', 'Compilé (UTC)', 'Compilado (UTC)'],
  ['Symbols at', 'Symboles à', 'Símbolos en'],
  ['Resources in', 'Ressources en', 'Recursos en'],
  ['Signed as', 'Signé comme', 'Firmado como'],
  [
    'Stamps as they stand; which of them are refused, and why, is told with the infrastructure. Signatures are not verified.',
    'Horodatages tels quels ; lesquels sont refusés, et pourquoi, est dit avec l’infrastructure. Les signatures ne sont pas vérifiées.',
    'Marcas de tiempo tal cual; cuáles se rechazan, y por qué, se dice con la infraestructura. Las firmas no se verifican.',
  ],
];
