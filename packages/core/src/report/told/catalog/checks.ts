import type { Told } from '../template.ts';

/** Titles of checks. Those of Sigma rules are names, and stay. */
export const CHECKS: readonly Told[] = [
  [
    'Visits to pages that break into browsers: {name}',
    'Visites de pages qui forcent des navigateurs : {name}',
    'Visitas a páginas que fuerzan navegadores: {name}',
  ],
  [
    'Requests of an implant: {name}',
    'Requêtes d’un implant : {name}',
    'Peticiones de un implante: {name}',
  ],
  [
    'Traces of an implant: {name}',
    'Traces d’un implant : {name}',
    'Rastros de un implante: {name}',
  ],
  [
    'Request like those of {name}, but of no implant',
    'Requête semblable à celles de {name}, mais d’aucun implant',
    'Petición como las de {name}, pero de ningún implante',
  ],
  ['Indicator: {name}', 'Indicateur : {name}', 'Indicador: {name}'],
  [
    'Calls to one destination at even pauses',
    'Appels à intervalles réguliers vers une même destination',
    'Llamadas a un mismo destino a intervalos regulares',
  ],
  [
    'Calls at even pauses were looked for in a part of the clients only',
    'Les appels réguliers n’ont été cherchés que chez une partie des clients',
    'Las llamadas regulares solo se buscaron en una parte de los clientes',
  ],
  [
    'A language in what somebody wrote',
    'Une langue dans ce que quelqu’un a écrit',
    'Un idioma en lo que alguien escribió',
  ],
  [
    'Words of money in what somebody wrote',
    'Des mots d’argent dans ce que quelqu’un a écrit',
    'Palabras de dinero en lo que alguien escribió',
  ],
  [
    'The zone of a clock that wrote a file',
    'Le fuseau d’une horloge qui a écrit un fichier',
    'La zona de un reloj que escribió un archivo',
  ],
  [
    'Access rules keep security researchers out',
    'Des règles d’accès écartent des chercheurs en sécurité',
    'Reglas de acceso apartan a investigadores de seguridad',
  ],
  [
    'Access rule that names a security organisation',
    'Règle d’accès qui nomme une organisation de sécurité',
    'Regla de acceso que nombra una organización de seguridad',
  ],
  [
    'One list of shut-out networks in several places',
    'Une même liste de réseaux écartés à plusieurs endroits',
    'Una misma lista de redes apartadas en varios lugares',
  ],
  [
    'Networks kept out whose visit came shortly before',
    'Réseaux écartés peu après leur visite',
    'Redes apartadas poco después de su visita',
  ],
  [
    'Page that each visitor was given once',
    'Page servie une seule fois à chaque visiteur',
    'Página servida una sola vez a cada visitante',
  ],
  [
    'Server that passes some requests on and sends the rest elsewhere',
    'Serveur qui transmet certaines requêtes et renvoie les autres ailleurs',
    'Servidor que transmite unas peticiones y manda el resto a otro lugar',
  ],
  [
    'Script that serves each visitor once',
    'Script qui ne sert chaque visiteur qu’une fois',
    'Guion que sirve a cada visitante una sola vez',
  ],
  [
    'Script that turns researchers away',
    'Script qui éconduit les chercheurs',
    'Guion que rechaza a los investigadores',
  ],
  [
    'Script that shows itself to some visitors only',
    'Script qui ne se montre qu’à certains visiteurs',
    'Guion que solo se muestra a algunos visitantes',
  ],
  [
    'Steady callers of a page that fell silent together',
    'Appels réguliers d’une page, qui ont cessé ensemble',
    'Llamadas regulares a una página que cesaron a la vez',
  ],
  [
    'All pages of a server gone from one moment on',
    'Toutes les pages d’un serveur disparues d’un coup',
    'Todas las páginas de un servidor desaparecidas de golpe',
  ],
  [
    'Servers that fell silent together',
    'Serveurs qui se sont tus ensemble',
    'Servidores que callaron a la vez',
  ],
  [
    'Orders to uninstall, given to other machines',
    'Ordres de désinstallation donnés à d’autres machines',
    'Órdenes de desinstalación dadas a otras máquinas',
  ],
  [
    'Command that empties a web root',
    'Commande qui vide une racine web',
    'Orden que vacía una raíz web',
  ],
  [
    'Word sent of visits or logins',
    'Visites ou connexions signalées à quelqu’un',
    'Aviso enviado de visitas o inicios de sesión',
  ],
  [
    'Logs copied away and then overwritten',
    'Journaux copiés ailleurs puis écrasés',
    'Registros copiados fuera y luego sobrescritos',
  ],
  [
    'Logs followed while they were written',
    'Journaux suivis pendant leur écriture',
    'Registros seguidos mientras se escribían',
  ],
  [
    'Command that looks for researchers',
    'Commande qui recherche des chercheurs',
    'Orden que busca a investigadores',
  ],
  [
    'Mails that leave a server whenever somebody comes',
    'Courriels qui partent d’un serveur dès que quelqu’un vient',
    'Correos que salen de un servidor cada vez que viene alguien',
  ],
  [
    'Messages left for others on the server',
    'Messages laissés à d’autres sur le serveur',
    'Mensajes dejados a otros en el servidor',
  ],
  [
    'Addresses that log in to a server and to its pages',
    'Adresses qui se connectent à un serveur et à ses pages',
    'Direcciones que entran en un servidor y en sus páginas',
  ],

  [
    'Audit events missing from the log',
    'Événements d’audit absents du journal',
    'Eventos de auditoría que faltan en el registro',
  ],
  [
    'Request that the error log tells of, and the access log does not',
    'Requête que le journal d’erreurs rapporte, et pas le journal d’accès',
    'Petición de la que habla el registro de errores y no el de accesos',
  ],
  [
    'Last login of a user that wtmp does not have',
    'Dernière connexion d’un utilisateur que wtmp n’a pas',
    'Último inicio de sesión de un usuario que wtmp no tiene',
  ],
  [
    'Page that visitors came from, for which nobody asked',
    'Page d’où venaient des visiteurs, et que personne n’a demandée',
    'Página de la que venían visitantes y que nadie pidió',
  ],
  [
    'Session that a log tells of, without its login',
    'Session que rapporte un journal, sans sa connexion',
    'Sesión de la que habla un registro, sin su inicio',
  ],
  [
    'Closed log whose checksum does not hold',
    'Journal fermé dont la somme de contrôle ne tient pas',
    'Registro cerrado cuya suma de control no cuadra',
  ],
  [
    'Chunk that counts other records than it holds',
    'Bloc qui compte d’autres enregistrements que les siens',
    'Bloque que cuenta otros registros que los que contiene',
  ],
  [
    'Log whose header counts on from another record than its last',
    'Journal dont l’en-tête continue depuis un autre enregistrement que le dernier',
    'Registro cuya cabecera sigue desde otra entrada que la última',
  ],
  [
    'Record hidden inside another record',
    'Enregistrement caché dans un autre',
    'Entrada oculta dentro de otra',
  ],
  [
    'Log whose beginning is gone, and no event says that it was cleared',
    'Journal dont le début a disparu, sans événement d’effacement',
    'Registro cuyo principio ha desaparecido, sin evento de borrado',
  ],
  [
    'Log that holds events from before it was cleared',
    'Journal qui contient des événements d’avant son effacement',
    'Registro que contiene eventos anteriores a su borrado',
  ],
  [
    'Log that counts from 1 long after the host’s other logs began',
    'Journal qui compte depuis 1 bien après le début des autres',
    'Registro que cuenta desde 1 mucho después de que empezaran los demás',
  ],
  [
    'Deleted records that are newer than the end of the log',
    'Enregistrements supprimés plus récents que la fin du journal',
    'Entradas borradas más recientes que el fin del registro',
  ],
  [
    'Record numbers missing inside a chunk',
    'Numéros d’enregistrement absents d’un bloc',
    'Números de entrada que faltan en un bloque',
  ],
  [
    'Some records carry two different numbers',
    'Des enregistrements portent deux numéros différents',
    'Algunas entradas llevan dos números distintos',
  ],
  [
    'Record whose two sizes differ',
    'Enregistrement dont les deux tailles diffèrent',
    'Entrada cuyos dos tamaños difieren',
  ],
  [
    'Time goes back, and no event says why',
    'L’heure recule, et aucun événement ne dit pourquoi',
    'La hora retrocede y ningún evento dice por qué',
  ],
  [
    'Messages of the journal that the log has not',
    'Messages du journal systemd que le journal texte n’a pas',
    'Mensajes del diario que el registro no tiene',
  ],
  [
    'Lines of the log that the journal has not',
    'Lignes du journal texte que le journal systemd n’a pas',
    'Líneas del registro que el diario no tiene',
  ],
  ['Shell history without a command', 'Historique de commandes vide', 'Historial de órdenes vacío'],
  [
    'Shell history that keeps nothing',
    'Historique de commandes qui ne garde rien',
    'Historial de órdenes que no guarda nada',
  ],
  [
    'Commands of another time in a history',
    'Commandes d’une autre époque dans un historique',
    'Órdenes de otra época en un historial',
  ],
  [
    'Home without a shell history, of a user who worked at a terminal',
    'Répertoire sans historique, d’un utilisateur qui travaillait au terminal',
    'Carpeta personal sin historial, de un usuario que trabajó en un terminal',
  ],
  [
    'Text in a closed journal that was changed after it was written',
    'Texte d’un journal fermé, modifié après son écriture',
    'Texto de un diario cerrado, cambiado después de escribirse',
  ],
  [
    'Entry that a closed journal holds and does not list',
    'Entrée qu’un journal fermé contient et ne liste pas',
    'Entrada que un diario cerrado contiene y no lista',
  ],
  [
    'List of entries of a closed journal that does not hold',
    'Liste des entrées d’un journal fermé qui ne tient pas',
    'Lista de entradas de un diario cerrado que no cuadra',
  ],
  [
    'Counts of a closed journal that do not hold',
    'Comptes d’un journal fermé qui ne tiennent pas',
    'Cuentas de un diario cerrado que no cuadran',
  ],
  [
    'Sequence numbers that go back within a closed journal',
    'Numéros de séquence qui reculent dans un journal fermé',
    'Números de secuencia que retroceden en un diario cerrado',
  ],
  [
    'Seal of a journal that does not hold',
    'Sceau d’un journal qui ne tient pas',
    'Sello de un diario que no se sostiene',
  ],
  [
    'Seals of a journal that hold',
    'Sceaux d’un journal qui tiennent',
    'Sellos de un diario que se sostienen',
  ],
  [
    'Sealed journal that cannot be verified',
    'Journal scellé qu’on ne peut vérifier',
    'Diario sellado que no puede verificarse',
  ],
  [
    'Journal missing between two journals of the same series',
    'Journal absent entre deux journaux d’une même série',
    'Diario que falta entre dos de la misma serie',
  ],
  [
    'Login records overwritten with zeros',
    'Relevés de connexion écrasés par des zéros',
    'Registros de inicio de sesión sobrescritos con ceros',
  ],
  [
    'Login records that end inside a record',
    'Relevés de connexion qui s’arrêtent au milieu d’un enregistrement',
    'Registros de inicio de sesión que acaban dentro de una entrada',
  ],
  ['Logout without its login', 'Déconnexion sans sa connexion', 'Cierre de sesión sin su inicio'],
  [
    'Login never closed, although its line was used again',
    'Connexion jamais fermée, alors que sa ligne a resservi',
    'Sesión nunca cerrada, aunque su línea se volvió a usar',
  ],
  [
    'Time goes back in the login records, and no record says why',
    'L’heure recule dans les relevés de connexion, et rien ne dit pourquoi',
    'La hora retrocede en los registros de inicio de sesión y nada dice por qué',
  ],
  [
    'Log without the lines of a job that never was late, while its host was alive',
    'Journal sans les lignes d’une tâche toujours ponctuelle, alors que sa machine vivait',
    'Registro sin las líneas de una tarea siempre puntual, mientras su máquina vivía',
  ],
  [
    'All logs of one writer were silent while their host was alive',
    'Tous les journaux d’un même service muets alors que leur machine vivait',
    'Todos los registros de un mismo servicio en silencio mientras su máquina vivía',
  ],
  [
    'Log that was silent while its host was alive',
    'Journal muet alors que sa machine vivait',
    'Registro en silencio mientras su máquina vivía',
  ],
  [
    'Provider that fell silent while others wrote to its log',
    'Fournisseur qui s’est tu alors que d’autres écrivaient dans son journal',
    'Proveedor que calló mientras otros escribían en su registro',
  ],
  [
    'Text log that was changed after its last line',
    'Journal texte modifié après sa dernière ligne',
    'Registro de texto cambiado después de su última línea',
  ],
  [
    'Access log that begins inside a line',
    'Journal d’accès qui commence au milieu d’une ligne',
    'Registro de accesos que empieza dentro de una línea',
  ],
  [
    'Text log overwritten with noise',
    'Journal texte écrasé par du bruit',
    'Registro de texto sobrescrito con ruido',
  ],
  [
    'Lines of another time inside a text log',
    'Lignes d’une autre époque dans un journal texte',
    'Líneas de otra época en un registro de texto',
  ],
  [
    'Rotated log that was emptied after its rotation',
    'Journal archivé puis vidé après sa rotation',
    'Registro rotado y vaciado después de su rotación',
  ],
  [
    'Rotated log with a member missing',
    'Rotation de journaux à laquelle manque un membre',
    'Rotación de registros a la que falta un miembro',
  ],
  ['Command that wipes', 'Commande d’effacement', 'Orden de borrado'],
  [
    'Text log overwritten with zeros',
    'Journal texte écrasé par des zéros',
    'Registro de texto sobrescrito con ceros',
  ],
  [
    'Part of a text log overwritten with zeros',
    'Partie d’un journal texte écrasée par des zéros',
    'Parte de un registro de texto sobrescrita con ceros',
  ],
  ['Text log with a hole', 'Journal texte troué', 'Registro de texto con un hueco'],
];
