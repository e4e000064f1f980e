import type { Told } from '../template.ts';

/** Honest causes of findings, with what became of each: what is kept, dropped or unlikely, and why. */
export const CAUSES: readonly Told[] = [
  ['{cause:told}: kept', '{cause} : retenue', '{cause}: se mantiene'],
  ['{cause:told}: kept, {why:told}', '{cause} : retenue, {why}', '{cause}: se mantiene, {why}'],
  [
    '{cause:told}: kept, {why:told}; {more:told}',
    '{cause} : retenue, {why} ; {more}',
    '{cause}: se mantiene, {why}; {more}',
  ],
  ['{cause:told}: kept; {more:told}', '{cause} : retenue ; {more}', '{cause}: se mantiene; {more}'],
  ['{cause:told}: dropped, {why:told}', '{cause} : écartée, {why}', '{cause}: se descarta, {why}'],
  [
    '{cause:told}: dropped, {why:told}; {more:told}',
    '{cause} : écartée, {why} ; {more}',
    '{cause}: se descarta, {why}; {more}',
  ],
  [
    '{cause:told}: unlikely, {why:told}',
    '{cause} : improbable, {why}',
    '{cause}: improbable, {why}',
  ],
  [
    '{cause:told}: unlikely, {why:told}; {more:told}',
    '{cause} : improbable, {why} ; {more}',
    '{cause}: improbable, {why}; {more}',
  ],
  [
    '{cause:told}: the most likely, which is why it counts as no implant',
    '{cause} : la plus probable, et c’est pourquoi elle ne compte pas comme implant',
    '{cause}: la más probable, y por eso no cuenta como implante',
  ],
  ['the most likely', 'la plus probable', 'la más probable'],

  // Requests and traces of implants.
  [
    'A researcher or a sandbox that runs or imitates the implant',
    'Un chercheur ou un bac à sable qui exécute ou imite l’implant',
    'Un investigador o un entorno de análisis que ejecuta o imita el implante',
  ],
  [
    'look at how long it came, and who holds the address',
    'voir combien de temps il est venu, et qui détient l’adresse',
    'ver cuánto tiempo vino y quién tiene la dirección',
  ],
  [
    'A request made by hand, as the user agent suggests',
    'Une requête faite à la main, comme le suggère l’agent utilisateur',
    'Una petición hecha a mano, como sugiere el agente de usuario',
  ],
  [
    'A researcher, a scanner or the operators themselves, who tried the server',
    'Un chercheur, un scanner ou les opérateurs eux-mêmes, qui ont essayé le serveur',
    'Un investigador, un escáner o los propios operadores, que probaron el servidor',
  ],
  [
    'An implant of a version that the profile does not know',
    'Un implant d’une version que le profil ne connaît pas',
    'Un implante de una versión que el perfil no conoce',
  ],
  [
    'A search for command servers that imitates implants',
    'Une recherche de serveurs de commande qui imite des implants',
    'Una búsqueda de servidores de mando que imita implantes',
  ],
  [
    'since the server answered none of the requests with success',
    'car le serveur n’a répondu avec succès à aucune requête',
    'pues el servidor no respondió con éxito a ninguna petición',
  ],
  [
    'A computer on which the implant was studied',
    'Un ordinateur sur lequel l’implant a été étudié',
    'Un ordenador en el que se estudió el implante',
  ],
  [
    'A visitor who was not attacked, or whose system the pages have nothing for',
    'Un visiteur qui n’a pas été attaqué, ou pour le système duquel les pages n’ont rien',
    'Un visitante que no fue atacado, o para cuyo sistema las páginas no tienen nada',
  ],
  [
    'since a log of requests does not tell',
    'car un journal de requêtes ne le dit pas',
    'pues un registro de peticiones no lo dice',
  ],
  [
    'A researcher, or an operator who tried the pages',
    'Un chercheur, ou un opérateur qui a essayé les pages',
    'Un investigador, o un operador que probó las páginas',
  ],
  [
    'A user agent that claims another system',
    'Un agent utilisateur qui prétend être un autre système',
    'Un agente de usuario que dice ser otro sistema',
  ],

  // Beacons.
  [
    'Monitoring, a feed reader, a crawler or a page that reloads itself',
    'Une supervision, un lecteur de flux, un robot d’indexation ou une page qui se recharge',
    'Una monitorización, un lector de noticias, un rastreador o una página que se recarga',
  ],
  [
    'the most likely; ask who the client is',
    'la plus probable ; demander qui est le client',
    'la más probable; preguntar quién es el cliente',
  ],
  ['ask who the client is', 'demander qui est le client', 'preguntar quién es el cliente'],
  [
    'An update check, mail or news being polled, telemetry, monitoring or a VPN that keeps itself alive',
    'Une recherche de mises à jour, une relève de courrier ou de nouvelles, une télémétrie, une supervision ou un VPN qui se maintient',
    'Una búsqueda de actualizaciones, una consulta de correo o noticias, telemetría, monitorización o una VPN que se mantiene viva',
  ],
  [
    'ask what runs on the client and who owns the destination',
    'demander ce qui tourne chez le client et à qui est la destination',
    'preguntar qué se ejecuta en el cliente y de quién es el destino',
  ],
  [
    'A page that reloads itself while a browser is open',
    'Une page qui se recharge tant qu’un navigateur est ouvert',
    'Una página que se recarga mientras hay un navegador abierto',
  ],
  [
    'A service that everybody here uses',
    'Un service dont tout le monde se sert ici',
    'Un servicio que aquí usa todo el mundo',
  ],
  [
    '{n:int} of {all:int} clients asked it',
    '{n} des {all} clients l’ont demandé',
    'lo pidieron {n} de {all} clientes',
  ],
  [
    'too few clients to tell ({n:int} of {all:int} clients asked it)',
    'trop peu de clients pour le dire ({n} des {all} clients l’ont demandé)',
    'muy pocos clientes para decirlo (lo pidieron {n} de {all} clientes)',
  ],
  [
    'Protocols that keep time by design (DNS, NTP, DHCP and their like) and calls within the network',
    'Les protocoles réguliers par nature (DNS, NTP, DHCP et semblables) et les appels internes au réseau',
    'Los protocolos regulares por diseño (DNS, NTP, DHCP y similares) y las llamadas dentro de la red',
  ],
  ['they are not looked at', 'ils ne sont pas examinés', 'no se examinan'],

  // Clues.
  [
    'Written by others and copied, or left by whoever had the machine before',
    'Un texte écrit par d’autres et copié, ou laissé par le détenteur précédent de la machine',
    'Un texto escrito por otros y copiado, o dejado por quien tuvo antes la máquina',
  ],
  [
    'see whether the same text is published',
    'voir si le même texte est publié',
    'ver si el mismo texto está publicado',
  ],
  [
    'Planted, to point at somebody else',
    'Une fausse piste, pour désigner quelqu’un d’autre',
    'Una pista falsa, para señalar a otro',
  ],
  [
    'a few words cost nothing to write',
    'quelques mots ne coûtent rien à écrire',
    'unas palabras no cuesta nada escribirlas',
  ],
  [
    'A shop, a bank or its customer that the machine served',
    'Une boutique, une banque ou son client que servait la machine',
    'Una tienda, un banco o su cliente a los que servía la máquina',
  ],
  [
    'the role of the machine tells',
    'le rôle de la machine le dit',
    'el papel de la máquina lo dice',
  ],
  [
    'Planted, to look like crime',
    'Une fausse piste, pour faire croire à du crime',
    'Una pista falsa, para parecer delito',
  ],
  [
    'The clock of a rented server, set by who rents it out',
    'L’horloge d’un serveur loué, réglée par le loueur',
    'El reloj de un servidor alquilado, puesto por quien lo alquila',
  ],
  [
    'what the file is for tells where it was made',
    'l’usage du fichier dit où il a été fait',
    'para qué es el archivo dice dónde se hizo',
  ],
  [
    'Set by hand, to point elsewhere',
    'Une horloge réglée à la main, pour désigner un autre lieu',
    'Una hora puesta a mano, para señalar a otro lugar',
  ],
  ['a setting costs nothing', 'un réglage ne coûte rien', 'un ajuste no cuesta nada'],

  // Access rules, lists, visits.
  [
    'A list against bots or scanners, as webmasters copy them, that names security companies among others',
    'Une liste contre les robots ou les scanners, comme les webmestres en copient, qui nomme entre autres des sociétés de sécurité',
    'Una lista contra bots o escáneres, como las que copian los administradores web, que nombra entre otras a empresas de seguridad',
  ],
  [
    '{n:int} of {all:int} networks are of security organisations, and nothing is against bots',
    '{n} des {all} réseaux sont d’organisations de sécurité, et rien ne vise les robots',
    '{n} de {all} redes son de organizaciones de seguridad, y nada va contra bots',
  ],
  [
    'An administrator with a reason of his own against these organisations',
    'Un administrateur qui a ses raisons contre ces organisations',
    'Un administrador con motivos propios contra estas organizaciones',
  ],
  [
    'ask who wrote the rules',
    'demander qui a écrit les règles',
    'preguntar quién escribió las reglas',
  ],
  [
    'Another holder of the range at that time: kept for {n:int} that only a table names',
    'Un autre détenteur de la plage à l’époque : retenue pour {n} que seule une table nomme',
    'Otro titular del rango en ese momento: se mantiene para {n} que solo nombra una tabla',
  ],
  [
    'Another holder of the range at that time',
    'Un autre détenteur de la plage à l’époque',
    'Otro titular del rango en ese momento',
  ],
  [
    'the rules or the comments beside them name the organisation',
    'les règles ou les commentaires voisins nomment l’organisation',
    'las reglas o los comentarios de al lado nombran la organización',
  ],
  [
    'A list that shuts nobody out',
    'Une liste qui n’écarte personne',
    'Una lista que no aparta a nadie',
  ],
  [
    'the most likely, as each place below it in the evidence has rules of its own, which stand instead',
    'la plus probable, car chaque emplacement au-dessous a ses propres règles, qui la remplacent',
    'la más probable, pues cada lugar por debajo tiene sus propias reglas, que la sustituyen',
  ],
  [
    'the most likely, as other rules in the evidence stand instead, whatever is asked for',
    'la plus probable, car d’autres règles des preuves la remplacent, quoi qu’on demande',
    'la más probable, pues otras reglas de las pruebas la sustituyen, se pida lo que se pida',
  ],
  ['ask whether it ever held', 'demander si elle a jamais valu', 'preguntar si alguna vez valió'],
  [
    'The server did not read this file: kept, the most likely ({why}); ask whether that configuration was in use then',
    'Le serveur n’a pas lu ce fichier : retenue, la plus probable ({why}) ; demander si cette configuration servait alors',
    'El servidor no leyó este archivo: se mantiene, la más probable ({why}); preguntar si esa configuración se usaba entonces',
  ],
  [
    'A published list that several operators copied',
    'Une liste publiée que plusieurs exploitants ont copiée',
    'Una lista publicada que copiaron varios operadores',
  ],
  [
    'look for it by its rarest networks',
    'la chercher par ses réseaux les plus rares',
    'buscarla por sus redes más raras',
  ],
  ['Copies on one server', 'Des copies sur un même serveur', 'Copias en un mismo servidor'],
  [
    'the evidence is of different hosts',
    'les preuves sont de machines différentes',
    'las pruebas son de máquinas distintas',
  ],
  [
    'Copies on one server, as a backup leaves them',
    'Des copies sur un même serveur, comme en laisse une sauvegarde',
    'Copias en un mismo servidor, como las que deja una copia de seguridad',
  ],
  [
    'the evidence does not tell which host each file is of',
    'les preuves ne disent pas de quelle machine est chaque fichier',
    'las pruebas no dicen de qué máquina es cada archivo',
  ],
  [
    'Rules that are older than the last change of the file',
    'Des règles plus anciennes que la dernière modification du fichier',
    'Reglas anteriores al último cambio del archivo',
  ],
  [
    'only that change has a date',
    'seule cette modification a une date',
    'solo ese cambio tiene fecha',
  ],
  [
    'look for backups and comments with dates',
    'chercher des sauvegardes et des commentaires datés',
    'buscar copias de seguridad y comentarios con fechas',
  ],
  [
    'An administrator who shuts out whoever troubles him',
    'Un administrateur qui écarte qui le dérange',
    'Un administrador que aparta a quien le molesta',
  ],
  [
    'look at what these visitors asked for',
    'voir ce que ces visiteurs ont demandé',
    'ver qué pidieron estos visitantes',
  ],
  ['A log of another server', 'Un journal d’un autre serveur', 'Un registro de otro servidor'],
  ['both are of one host', 'les deux sont d’une même machine', 'ambos son de una misma máquina'],

  // Cloaking.
  [
    'The page went away at that time',
    'La page a disparu à ce moment-là',
    'La página desapareció en ese momento',
  ],
  [
    'new visitors got it after others had been told that it was gone',
    'de nouveaux visiteurs l’ont reçue après que d’autres l’avaient crue disparue',
    'nuevos visitantes la recibieron después de que a otros se les dijera que ya no estaba',
  ],
  [
    'but none of the visitors had asked for it twice before',
    'mais aucun visiteur ne l’avait demandée deux fois auparavant',
    'pero ningún visitante la había pedido dos veces antes',
  ],
  [
    'A link that works once for one person',
    'Un lien à usage unique pour une personne',
    'Un enlace de un solo uso para una persona',
  ],
  [
    'several addresses got the same one',
    'plusieurs adresses ont reçu le même',
    'varias direcciones recibieron el mismo',
  ],
  [
    'A limit to the rate of requests',
    'Une limite de débit des requêtes',
    'Un límite de frecuencia de peticiones',
  ],
  [
    'limits answer otherwise (429, 503)',
    'les limites répondent autrement (429, 503)',
    'los límites responden de otro modo (429, 503)',
  ],
  [
    'the script reckons with time',
    'le script tient compte du temps',
    'el guion tiene en cuenta el tiempo',
  ],
  [
    'the script does not reckon with time',
    'le script ne tient pas compte du temps',
    'el guion no tiene en cuenta el tiempo',
  ],
  [
    'Several servers behind one name, of which one lacks the page',
    'Plusieurs serveurs derrière un nom, dont l’un n’a pas la page',
    'Varios servidores tras un nombre, de los que uno no tiene la página',
  ],
  [
    'ask how requests were shared out',
    'demander comment les requêtes étaient réparties',
    'preguntar cómo se repartían las peticiones',
  ],
  ['A site that moved', 'Un site qui a déménagé', 'Un sitio que se mudó'],
  [
    'its visitors lose the page they asked for, and are not told that it is for good',
    'ses visiteurs perdent la page demandée, sans qu’on leur dise que c’est définitif',
    'sus visitantes pierden la página que pedían y no se les dice que es para siempre',
  ],
  [
    'An application behind its own server',
    'Une application derrière son propre serveur',
    'Una aplicación tras su propio servidor',
  ],
  [
    'that is another host on the net',
    'il s’agit d’une autre machine du réseau',
    'se trata de otra máquina de la red',
  ],
  [
    'A service for one program or partner',
    'Un service pour un programme ou un partenaire',
    'Un servicio para un programa o socio',
  ],
  ['ask what runs there', 'demander ce qui y tourne', 'preguntar qué se ejecuta allí'],
  [
    'A service under one path of a server that is else unused',
    'Un service sous un chemin d’un serveur par ailleurs inutilisé',
    'Un servicio bajo una ruta de un servidor por lo demás sin uso',
  ],
  [
    'A site with versions for devices or languages',
    'Un site décliné par appareils ou par langues',
    'Un sitio con versiones por dispositivos o idiomas',
  ],
  [
    'all are sent to the same place',
    'tous sont envoyés au même endroit',
    'a todos se les manda al mismo lugar',
  ],
  [
    'all are sent to the same place, or told that there is none',
    'tous sont envoyés au même endroit, ou s’entendent dire qu’il n’y en a pas',
    'a todos se les manda al mismo lugar, o se les dice que no existe',
  ],
  [
    'A guard against bots, or a login elsewhere',
    'Une protection contre les robots, ou une connexion ailleurs',
    'Una protección contra bots, o un inicio de sesión en otro lugar',
  ],
  [
    'look at what is served to the others, and who sets the cookie',
    'voir ce qui est servi aux autres, et qui pose le cookie',
    'ver qué se sirve a los demás y quién pone la cookie',
  ],
  [
    'A guard against bots and copied links',
    'Une protection contre les robots et les liens copiés',
    'Una protección contra bots y enlaces copiados',
  ],
  [
    'look at what is served to the others',
    'voir ce qui est servi aux autres',
    'ver qué se sirve a los demás',
  ],
  [
    'A poll, a counter or a trap for bots that takes each address once',
    'Un sondage, un compteur ou un piège à robots qui prend chaque adresse une fois',
    'Una encuesta, un contador o una trampa para bots que toma cada dirección una vez',
  ],
  [
    'these say so and do not pretend that the page is elsewhere or gone',
    'ceux-là le disent et ne prétendent pas que la page est ailleurs ou disparue',
    'estos lo dicen y no fingen que la página está en otro lugar o ya no existe',
  ],
  [
    'A list against bots or scanners, as webmasters copy them',
    'Une liste contre les robots ou les scanners, comme les webmestres en copient',
    'Una lista contra bots o escáneres, como las que copian los administradores web',
  ],
  ['few bots are in it', 'elle contient peu de robots', 'contiene pocos bots'],
  ['A refusal', 'Un refus', 'Un rechazo'],
  [
    'refusals say so, this one pretends',
    'les refus se disent, celui-ci feint',
    'los rechazos lo dicen, este finge',
  ],
  [
    'A refusal of unwanted visitors',
    'Un refus de visiteurs indésirables',
    'Un rechazo de visitantes no deseados',
  ],
  [
    'the script says so to their face',
    'le script le leur dit en face',
    'el guion se lo dice a la cara',
  ],
  [
    'A test of two versions of a page',
    'Un test de deux versions d’une page',
    'Una prueba de dos versiones de una página',
  ],
  [
    'those go by cookie or chance',
    'ceux-là vont par cookie ou par hasard',
    'esas van por cookie o por azar',
  ],

  // Watching.
  [
    'An administrator who wants to know when somebody logs in',
    'Un administrateur qui veut savoir quand quelqu’un se connecte',
    'Un administrador que quiere saber cuándo entra alguien',
  ],
  [
    'An administrator who wants to know of faults or of attacks',
    'Un administrateur qui veut être averti des pannes ou des attaques',
    'Un administrador que quiere saber de fallos o de ataques',
  ],
  [
    'to whom the word goes says who watches',
    'le destinataire du message dit qui surveille',
    'a quién va el aviso dice quién vigila',
  ],
  [
    'A program that reports on logs',
    'Un programme qui rend compte des journaux',
    'Un programa que informa sobre registros',
  ],
  [
    'none of those that are known is named',
    'aucun de ceux qu’on connaît n’est nommé',
    'no se nombra ninguno de los conocidos',
  ],
  [
    'A backup or a rotation',
    'Une sauvegarde ou une rotation',
    'Una copia de seguridad o una rotación',
  ],
  [
    'these delete or empty, they do not overwrite',
    'celles-ci suppriment ou vident, elles n’écrasent pas',
    'estas borran o vacían, no sobrescriben',
  ],
  [
    'A rule that logs with personal data be destroyed after they were moved',
    'Une règle qui veut qu’on détruise les journaux à données personnelles après leur transfert',
    'Una norma que manda destruir los registros con datos personales después de trasladarlos',
  ],
  [
    'ask for it, and look for the copy: it may hold what was wiped',
    'la demander, et chercher la copie : elle peut contenir ce qui a été effacé',
    'pedirla, y buscar la copia: puede contener lo borrado',
  ],
  [
    'An administrator who looks for a fault',
    'Un administrateur qui cherche une panne',
    'Un administrador que busca una avería',
  ],
  [
    'told only because of what else was done in the same place',
    'signalé seulement à cause de ce qui a été fait d’autre au même endroit',
    'señalado solo por lo que además se hizo en el mismo lugar',
  ],
  [
    'An administrator who watches his own server, or uses a product of that company',
    'Un administrateur qui surveille son propre serveur, ou utilise un produit de cette société',
    'Un administrador que vigila su propio servidor, o usa un producto de esa empresa',
  ],
  [
    'administrators look for whoever visits them too',
    'les administrateurs aussi cherchent qui les visite',
    'los administradores también buscan quién los visita',
  ],
  [
    'A page that mails by design, such as a counter or a download: kept; ask what the page does. A form: dropped, nothing was sent by one at these times',
    'Une page qui envoie des courriels par nature, comme un compteur ou un téléchargement : retenue ; demander ce que fait la page. Un formulaire : écartée, aucun n’a rien envoyé à ces moments',
    'Una página que manda correos por diseño, como un contador o una descarga: se mantiene; preguntar qué hace la página. Un formulario: se descarta, ninguno envió nada en esos momentos',
  ],
  ['Chance', 'Le hasard', 'El azar'],
  [
    'less than a twentieth of the time lies so soon after one of them',
    'moins d’un vingtième du temps suit de si près l’un d’eux',
    'menos de una vigésima parte del tiempo sigue tan de cerca a uno de ellos',
  ],
  [
    'each was silent for more than twenty of its usual pauses',
    'chacun est resté muet pendant plus de vingt de ses pauses habituelles',
    'cada uno calló durante más de veinte de sus pausas habituales',
  ],
  ['Reports by the clock', 'Des rapports à heure fixe', 'Informes a hora fija'],
  [
    'they do not follow those who come',
    'ils ne suivent pas ceux qui viennent',
    'no siguen a los que vienen',
  ],
  [
    'Administrators who keep a diary of a host together',
    'Des administrateurs qui tiennent ensemble le journal d’une machine',
    'Administradores que llevan juntos el diario de una máquina',
  ],
  [
    'read the file, it says who they are to each other',
    'lire le fichier, il dit ce qu’ils sont l’un pour l’autre',
    'leer el archivo, dice qué son el uno para el otro',
  ],
  [
    'A guest book, a chat or a diary of administrators',
    'Un livre d’or, une messagerie ou un journal d’administrateurs',
    'Un libro de visitas, un chat o un diario de administradores',
  ],
  [
    'read the file that it adds to',
    'lire le fichier auquel il ajoute',
    'leer el archivo al que añade',
  ],
  [
    'An administrator at work on his own server',
    'Un administrateur au travail sur son propre serveur',
    'Un administrador que trabaja en su propio servidor',
  ],
  [
    'it says from where the server is run, not by whom',
    'cela dit d’où le serveur est exploité, non par qui',
    'dice desde dónde se maneja el servidor, no por quién',
  ],
  [
    'An address that many share',
    'Une adresse partagée par beaucoup',
    'Una dirección que muchos comparten',
  ],

  // Shutting down.
  [
    'The end of the log or of the collection',
    'La fin du journal ou de la collecte',
    'El fin del registro o de la recogida',
  ],
  [
    '{n:int} requests of others came later',
    '{n|requête|requêtes} d’autres sont venues après',
    'después llegaron {n|petición|peticiones} de otros',
  ],
  [
    'Machines cleaned or switched off one by one',
    'Des machines nettoyées ou éteintes une à une',
    'Máquinas limpiadas o apagadas una a una',
  ],
  [
    '{n:int} of {all:int} callers were last heard of within two days',
    '{n} des {all} appelants se sont tus à deux jours près',
    '{n} de {all} clientes dieron su última señal en dos días',
  ],
  [
    'The name was taken over or led elsewhere (a sinkhole, a new server)',
    'Un nom repris ou mené ailleurs (un serveur détourné, un nouveau serveur)',
    'Un nombre tomado o llevado a otro lugar (un sumidero, un servidor nuevo)',
  ],
  [
    'ask for the history of its name, and look whether the callers go on there',
    'demander l’historique de son nom, et voir si les appels y continuent',
    'pedir el historial de su nombre y ver si las llamadas siguen allí',
  ],
  [
    'A service that ended or moved by right (an application, a feed)',
    'Un service légitime qui a pris fin ou déménagé (une application, un flux)',
    'Un servicio legítimo que terminó o se mudó (una aplicación, un canal)',
  ],
  [
    'but see what else was found',
    'mais voir ce qui a été trouvé d’autre',
    'pero ver qué más se encontró',
  ],
  [
    'A service that ended or moved by right (an application, a feed, a watchdog)',
    'Un service légitime qui a pris fin ou déménagé (une application, un flux, un chien de garde)',
    'Un servicio legítimo que terminó o se mudó (una aplicación, un canal, un vigilante)',
  ],
  [
    'the most likely when nothing else is found on this server',
    'la plus probable si rien d’autre n’est trouvé sur ce serveur',
    'la más probable si no se encuentra nada más en este servidor',
  ],
  ['A new version of the site', 'Une nouvelle version du site', 'Una nueva versión del sitio'],
  ['its pages would be served', 'ses pages seraient servies', 'se servirían sus páginas'],
  [
    'no command after it that is known here puts pages back',
    'aucune commande ultérieure connue ici ne remet de pages',
    'ninguna orden posterior conocida aquí repone páginas',
  ],
  [
    'A fault, or an administrator who takes the site out of service',
    'Une panne, ou un administrateur qui met le site hors service',
    'Un fallo, o un administrador que retira el sitio',
  ],
  ['The end of the collection', 'La fin de la collecte', 'El fin de la recogida'],
  [
    'files of each of these servers were changed more than a day later',
    'des fichiers de chacun de ces serveurs ont été modifiés plus d’un jour après',
    'archivos de cada uno de estos servidores se cambiaron más de un día después',
  ],
  [
    'ask when each server was collected',
    'demander quand chaque serveur a été collecté',
    'preguntar cuándo se recogió cada servidor',
  ],
  [
    'A fault, a move or a seizure that met all of them',
    'Une panne, un déménagement ou une saisie qui les a tous touchés',
    'Un fallo, una mudanza o una incautación que los afectó a todos',
  ],
  ['ask the hoster', 'demander à l’hébergeur', 'preguntar al proveedor'],
  [
    'Software that manages machines by right (antivirus, inventory, telephones)',
    'Un logiciel légitime de gestion de parc (antivirus, inventaire, téléphones)',
    'Un programa legítimo que gestiona máquinas (antivirus, inventario, teléfonos)',
  ],
  [
    'ask what the ids are of, and whether the machines are of one owner',
    'demander de quoi sont les identifiants, et si les machines ont un même propriétaire',
    'preguntar de qué son los identificadores y si las máquinas son de un mismo dueño',
  ],
  [
    'An installer that removes itself',
    'Un installateur qui se supprime',
    'Un instalador que se elimina',
  ],
  [
    'the package names whom it is for and its place among orders',
    'le paquet nomme son destinataire et sa place parmi les ordres',
    'el paquete nombra a quién va y su lugar entre las órdenes',
  ],
  [
    'A database of right, such as the plans of a shop for its own modules',
    'Une base de données légitime, comme celle des modules d’une boutique',
    'Una base de datos legítima, como la de los módulos de una tienda',
  ],
  [
    'its times name no zone and were taken for UTC',
    'ses heures ne nomment aucun fuseau et ont été prises pour de l’UTC',
    'sus horas no nombran zona y se tomaron por UTC',
  ],
  [
    'A page that people see when they leave a program, or statistics of it',
    'Une page que l’on voit en quittant un programme, ou ses statistiques',
    'Una página que se ve al dejar un programa, o sus estadísticas',
  ],
  [
    'An administrator who takes a site or a host out of service',
    'Un administrateur qui met un site ou une machine hors service',
    'Un administrador que retira un sitio o una máquina',
  ],
  [
    'but the logs went too',
    'mais les journaux sont partis aussi',
    'pero también se fueron los registros',
  ],

  // Wiping.
  [
    'An administrator who makes room or rotates by hand',
    'Un administrateur qui fait de la place ou archive à la main',
    'Un administrador que hace sitio o rota a mano',
  ],
  [
    'ask who, and look for a copy made before',
    'demander qui, et chercher une copie faite avant',
    'preguntar quién, y buscar una copia hecha antes',
  ],
  [
    'A tool at work on other files',
    'Un outil à l’œuvre sur d’autres fichiers',
    'Una herramienta que trabaja con otros archivos',
  ],
  [
    'what it is given is a log or a history',
    'ce qu’on lui donne est un journal ou un historique',
    'lo que se le da es un registro o un historial',
  ],
  [
    'what it is given is not known to be a log',
    'on ne sait pas si ce qu’on lui donne est un journal',
    'no se sabe si lo que se le da es un registro',
  ],
  [
    'what it is given is not known to be a log, but the script names one before',
    'on ne sait pas si ce qu’on lui donne est un journal, mais le script en nomme un avant',
    'no se sabe si lo que se le da es un registro, pero el guion nombra uno antes',
  ],
  ['Room made by hand', 'De la place faite à la main', 'Sitio hecho a mano'],
  [
    'all that it deletes was put away by rotation before',
    'tout ce qu’elle supprime avait été archivé par rotation',
    'todo lo que borra lo había apartado antes la rotación',
  ],
  [
    'Log rotation that truncates under a writer (copytruncate)',
    'Une rotation qui tronque un journal ouvert (copytruncate)',
    'Una rotación que trunca un registro abierto (copytruncate)',
  ],
  [
    'that leaves a hole, and these zeros take space on the disk',
    'elle laisse un trou, et ces zéros occupent de la place sur le disque',
    'deja un hueco, y estos ceros ocupan espacio en el disco',
  ],
  [
    'but a copy fills holes, and one length in 4096 is a whole number of blocks',
    'mais une copie comble les trous, et une longueur sur 4096 est un nombre entier de blocs',
    'pero una copia rellena los huecos, y una longitud de cada 4096 es un número entero de bloques',
  ],
  [
    'one length in 4096 is a whole number of blocks',
    'une longueur sur 4096 est un nombre entier de blocs',
    'una longitud de cada 4096 es un número entero de bloques',
  ],
  [
    'whether the zeros take space on the disk is not known',
    'on ne sait pas si les zéros occupent de la place sur le disque',
    'no se sabe si los ceros ocupan espacio en el disco',
  ],
  [
    'that leaves zeros at the start only',
    'elle ne laisse des zéros qu’au début',
    'solo deja ceros al principio',
  ],
  [
    'Power loss or a crash while lines were being written',
    'Une coupure de courant ou un plantage pendant l’écriture de lignes',
    'Un corte de corriente o un fallo mientras se escribían líneas',
  ],
  [
    'that leaves zeros at the start only of a log that was begun since the last write to the disk, and one length in 4096 is a whole number of blocks',
    'cela ne laisse des zéros au début que d’un journal commencé depuis la dernière écriture sur le disque, et une longueur sur 4096 est un nombre entier de blocs',
    'eso solo deja ceros al principio de un registro empezado desde la última escritura en el disco, y una longitud de cada 4096 es un número entero de bloques',
  ],
  [
    'look for a start of the system right after',
    'chercher un démarrage du système juste après',
    'buscar un arranque del sistema justo después',
  ],

  // What implant profiles name.
  [
    'Another program with a file of that name in the same folder, none of which is known',
    'Un autre programme avec un fichier de ce nom dans le même dossier ; on n’en connaît aucun',
    'Otro programa con un archivo de ese nombre en la misma carpeta; no se conoce ninguno',
  ],
  [
    'Another program with a file of that name, none of which is known',
    'Un autre programme avec un fichier de ce nom ; on n’en connaît aucun',
    'Otro programa con un archivo de ese nombre; no se conoce ninguno',
  ],
  [
    'Programs that name their files so',
    'Des programmes qui nomment ainsi leurs fichiers',
    'Programas que nombran así sus archivos',
  ],
  [
    'A driver of that name in old versions of Windows',
    'Un pilote de ce nom dans d’anciennes versions de Windows',
    'Un controlador de ese nombre en versiones antiguas de Windows',
  ],
  [
    'Windows XP has a file of that name beside its boot loader, in another folder',
    'Un fichier de ce nom que Windows XP a près de son chargeur d’amorçage, dans un autre dossier',
    'Un archivo de ese nombre que Windows XP tiene junto a su cargador de arranque, en otra carpeta',
  ],
  [
    'Code pages of Windows, of which some versions have files with such numbers',
    'Des pages de codes de Windows, dont certaines versions ont des fichiers à tels numéros',
    'Páginas de códigos de Windows, de las que algunas versiones tienen archivos con tales números',
  ],
  [
    'Legitimate programs with libraries of these names, which the report names too',
    'Des programmes légitimes aux bibliothèques de mêmes noms, que le rapport nomme aussi',
    'Programas legítimos con bibliotecas de estos nombres, que el informe también nombra',
  ],
  [
    'Programs name temporary files ~DF and random digits; the same digits by chance are as good as excluded',
    'Des fichiers temporaires nommés ~DF et des chiffres au hasard ; les mêmes chiffres par hasard sont pratiquement exclus',
    'Archivos temporales llamados ~DF y cifras al azar; las mismas cifras por azar están prácticamente excluidas',
  ],
  [
    'Programs that replace parts of Explorer; Classic Shell and Open-Shell use this class, by TreatAs',
    'Des programmes qui remplacent des parties de l’Explorateur ; Classic Shell et Open-Shell utilisent cette classe, par TreatAs',
    'Programas que sustituyen partes del Explorador; Classic Shell y Open-Shell usan esta clase, por TreatAs',
  ],
  [
    'Nothing is known of the firm; it may have signed other programs',
    'Une société dont on ne sait rien ; elle a pu signer d’autres programmes',
    'Una empresa de la que no se sabe nada; puede haber firmado otros programas',
  ],
  [
    'Another launch agent with that label, none of which is known',
    'Un autre agent de lancement de ce nom ; on n’en connaît aucun',
    'Otro agente de inicio de ese nombre; no se conoce ninguno',
  ],
];
