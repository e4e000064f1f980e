import type { Told } from '../template.ts';

/** What findings say in a sentence. */
export const FINDINGS: readonly Told[] = [
  [
    '{said:told} (no time of its own; that of the last change of the file)',
    '{said} (sans heure propre ; celle de la dernière modification du fichier)',
    '{said} (sin hora propia; la del último cambio del archivo)',
  ],
  ['{said:told} (its time is not known)', '{said} (heure inconnue)', '{said} (hora desconocida)'],
  [
    '{said:told} (the log names no year; by the logs beside it)',
    '{said} (le journal ne nomme pas d’année ; d’après ses voisins)',
    '{said} (el registro no nombra el año; según los vecinos)',
  ],
  [
    '{said:told} (the log names no year; by the last change of the file)',
    '{said} (le journal ne nomme pas d’année ; d’après la dernière modification du fichier)',
    '{said} (el registro no nombra el año; según el último cambio del archivo)',
  ],
  ['{said:told} (its year is not known)', '{said} (année inconnue)', '{said} (año desconocido)'],

  ['{n:int} request', '{n} requête', '{n} petición'],
  ['{n:int} requests', '{n} requêtes', '{n} peticiones'],
  ['{n:int} or more', '{n} ou plus', '{n} o más'],
  [
    '{family} implant {id:told?}: {requests:told} from {n:int} addresses',
    'implant {family} {id} : {requests} depuis {n} adresses',
    'implante {family} {id}: {requests} desde {n} direcciones',
  ],
  [
    '{family} implant {id:told?}: {requests:told} from {address}',
    'implant {family} {id} : {requests} depuis {address}',
    'implante {family} {id}: {requests} desde {address}',
  ],
  [
    '{family} implant {id:told?} for {platform:word}: {requests:told} from {n:int} addresses',
    'implant {family} {id} pour {platform} : {requests} depuis {n} adresses',
    'implante {family} {id} para {platform}: {requests} desde {n} direcciones',
  ],
  [
    '{family} implant {id:told?} for {platform:word}: {requests:told} from {address}',
    'implant {family} {id} pour {platform} : {requests} depuis {address}',
    'implante {family} {id} para {platform}: {requests} desde {address}',
  ],
  [
    '{family} implant {id:told?}, version {version} for {platform:word}: {requests:told} from {n:int} addresses',
    'implant {family} {id}, version {version} pour {platform} : {requests} depuis {n} adresses',
    'implante {family} {id}, versión {version} para {platform}: {requests} desde {n} direcciones',
  ],
  [
    '{family} implant {id:told?}, version {version} for {platform:word}: {requests:told} from {address}',
    'implant {family} {id}, version {version} pour {platform} : {requests} depuis {address}',
    'implante {family} {id}, versión {version} para {platform}: {requests} desde {address}',
  ],
  [
    '{family} implant {id:told?}, version {version} for {platform:word}, as only the version suggests: {requests:told} from {n:int} addresses',
    'implant {family} {id}, version {version} pour {platform}, comme seule la version le suggère : {requests} depuis {n} adresses',
    'implante {family} {id}, versión {version} para {platform}, como solo sugiere la versión: {requests} desde {n} direcciones',
  ],
  [
    '{family} implant {id:told?}, version {version} for {platform:word}, as only the version suggests: {requests:told} from {address}',
    'implant {family} {id}, version {version} pour {platform}, comme seule la version le suggère : {requests} depuis {address}',
    'implante {family} {id}, versión {version} para {platform}, como solo sugiere la versión: {requests} desde {address}',
  ],
  ['without an id', 'sans identifiant', 'sin identificador'],
  [
    '{requests:told} like those of {name} from {n:int} addresses: {why:list}',
    '{requests} semblables à celles de {name} depuis {n} adresses : {why}',
    '{requests} como las de {name} desde {n} direcciones: {why}',
  ],
  [
    '{requests:told} like those of {name} from {address}: {why:list}',
    '{requests} semblables à celles de {name} depuis {address} : {why}',
    '{requests} como las de {name} desde {address}: {why}',
  ],
  [
    '{field} is {value}, which no implant sends',
    '{field} vaut {value}, ce qu’aucun implant n’envoie',
    '{field} es {value}, lo que ningún implante envía',
  ],
  [
    'its id is one that people make up: {value}',
    'son identifiant est de ceux qu’on invente : {value}',
    'su identificador es de los que se inventan: {value}',
  ],
  [
    'one of many ids that are neighbours, from one address within a day',
    'l’un de nombreux identifiants voisins, depuis une adresse en un jour',
    'uno de muchos identificadores vecinos, desde una dirección en un día',
  ],
  [
    'one of more ids than a log can have',
    'l’un de plus d’identifiants qu’un journal ne peut en avoir',
    'uno de más identificadores de los que un registro puede tener',
  ],
  [
    '{name}: a visit by {platform:word} to {where}, as the user agent says; a visit, and no sign that anything was installed',
    '{name} : une visite sous {platform} à {where}, d’après l’agent utilisateur ; une visite, et aucun signe que quoi que ce soit ait été installé',
    '{name}: una visita con {platform} a {where}, según el agente de usuario; una visita, y ninguna señal de que se instalara nada',
  ],
  [
    '{name}: {n:int} visits by {platform:word} to {where}, as the user agent says; a visit, and no sign that anything was installed',
    '{name} : {n} visites sous {platform} à {where}, d’après l’agent utilisateur ; des visites, et aucun signe que quoi que ce soit ait été installé',
    '{name}: {n} visitas con {platform} a {where}, según el agente de usuario; visitas, y ninguna señal de que se instalara nada',
  ],

  [
    '{client} called {where} {when:told}, {n:int} times on {days:int} days',
    '{client} a appelé {where} {when}, {n} fois en {days|jour|jours}',
    '{client} llamó a {where} {when}, {n} veces en {days|día|días}',
  ],
  [
    '{client} called {where} {when:told}, {n:int} times on {days:int} day',
    '{client} a appelé {where} {when}, {n} fois en {days|jour|jours}',
    '{client} llamó a {where} {when}, {n} veces en {days|día|días}',
  ],
  [
    '{client} asked for {where} {when:told}, {n:int} times on {days:int} days',
    '{client} a demandé {where} {when}, {n} fois en {days|jour|jours}',
    '{client} pidió {where} {when}, {n} veces en {days|día|días}',
  ],
  [
    '{client} asked for {where} {when:told}, {n:int} times on {days:int} day',
    '{client} a demandé {where} {when}, {n} fois en {days|jour|jours}',
    '{client} pidió {where} {when}, {n} veces en {days|día|días}',
  ],
  [
    '{said:told}; one other client does so too',
    '{said} ; un autre client fait de même',
    '{said}; otro cliente hace lo mismo',
  ],
  [
    '{said:told}; {n:int} other clients do so too',
    '{said} ; {n} autres clients font de même',
    '{said}; otros {n} clientes hacen lo mismo',
  ],
  ['every {pause:told}', 'toutes les {pause}', 'cada {pause}'],
  ['every {n:int} days', 'tous les {n} jours', 'cada {n} días'],
  ['every {n:int} h', 'toutes les {n} h', 'cada {n} h'],
  ['every {n:int} min', 'toutes les {n} min', 'cada {n} min'],
  ['every {n:int} s', 'toutes les {n} s', 'cada {n} s'],
  [
    '{often:told} while it ran (around the clock)',
    '{often} tant qu’il tournait (jour et nuit)',
    '{often} mientras funcionaba (día y noche)',
  ],
  [
    '{often:told} while it ran ({hours}, two days a week none)',
    '{often} tant qu’il tournait ({hours}, aucun deux jours par semaine)',
    '{often} mientras funcionaba ({hours}, dos días por semana ninguna)',
  ],
  [
    '{often:told} while it ran ({hours})',
    '{often} tant qu’il tournait ({hours})',
    '{often} mientras funcionaba ({hours})',
  ],

  [
    '{language:word} in {file}: "{text}"',
    '{language} dans {file} : « {text} »',
    '{language} en {file}: «{text}»',
  ],
  [
    'Words of money in {file}: "{text}"',
    'Mots d’argent dans {file} : « {text} »',
    'Palabras de dinero en {file}: «{text}»',
  ],
  [
    '{file} was written by a clock on {zone}: {text}',
    '{file} a été écrit par une horloge réglée sur {zone} : {text}',
    '{file} lo escribió un reloj en {zone}: {text}',
  ],

  [
    '{names} kept out, among {n:int} networks',
    '{names} écartés, parmi {n} réseaux',
    '{names} apartados, entre {n} redes',
  ],
  [
    '{names} and {more:int} more security organisations kept out, among {n:int} networks',
    '{names} et {more} autres organisations de sécurité écartés, parmi {n} réseaux',
    '{names} y {more} organizaciones de seguridad más apartados, entre {n} redes',
  ],
  [
    '{names} kept out, among {n:int} network',
    '{names} écartés, parmi {n} réseau',
    '{names} apartados, entre {n} red',
  ],
  [
    '{said:told}, in a file that the server was told not to read',
    '{said}, dans un fichier que le serveur ne devait pas lire',
    '{said}, en un archivo que el servidor no debía leer',
  ],
  [
    '{said:told}, by rules that others replace everywhere',
    '{said}, par des règles que d’autres remplacent partout',
    '{said}, por reglas que otras sustituyen en todas partes',
  ],
  [
    'The list that keeps out {names} is in {n:int} servers (no time of its own; that of the last changes of the files)',
    'La liste qui écarte {names} est sur {n} serveurs (sans heure propre ; celle des dernières modifications des fichiers)',
    'La lista que aparta a {names} está en {n} servidores (sin hora propia; la de los últimos cambios de los archivos)',
  ],
  [
    'The list that keeps out {names} is in {n:int} files (no time of its own; that of the last changes of the files)',
    'La liste qui écarte {names} est dans {n} fichiers (sans heure propre ; celle des dernières modifications des fichiers)',
    'La lista que aparta a {names} está en {n} archivos (sin hora propia; la de los últimos cambios de los archivos)',
  ],
  [
    'The list that keeps out {names} is in {n:int} servers (its time is not known)',
    'La liste qui écarte {names} est sur {n} serveurs (heure inconnue)',
    'La lista que aparta a {names} está en {n} servidores (hora desconocida)',
  ],
  [
    'The list that keeps out {names} is in {n:int} files (its time is not known)',
    'La liste qui écarte {names} est dans {n} fichiers (heure inconnue)',
    'La lista que aparta a {names} está en {n} archivos (hora desconocida)',
  ],
  [
    '{n:int} of the networks that the list keeps out had visited in the 30 days before it was last changed, the last at {time:time}',
    '{n} des réseaux que la liste écarte étaient venus dans les 30 jours avant sa dernière modification, le dernier à {time}',
    '{n} de las redes que la lista aparta habían venido en los 30 días antes de su último cambio, la última a las {time}',
  ],

  [
    'looks in logs for {names}, and sends word',
    'cherche {names} dans les journaux, et prévient',
    'busca a {names} en los registros, y avisa',
  ],
  [
    'looks in logs for {names}',
    'cherche {names} dans les journaux',
    'busca a {names} en los registros',
  ],
  ['tells others of {names}', 'signale {names} à d’autres', 'avisa a otros de {names}'],
  [
    'follows a log while it is written: {command}',
    'suit un journal pendant son écriture : {command}',
    'sigue un registro mientras se escribe: {command}',
  ],
  [
    'logs are copied and then overwritten: {command}',
    'des journaux sont copiés puis écrasés : {command}',
    'se copian registros y luego se sobrescriben: {command}',
  ],
  [
    'sends word of {about}: {command}',
    'signale {about} : {command}',
    'avisa de {about}: {command}',
  ],
  [
    '{n:int} addresses logged in to the host and to its pages: {some}',
    '{n} adresses se sont connectées à la machine et à ses pages : {some}',
    '{n} direcciones entraron en la máquina y en sus páginas: {some}',
  ],
  [
    'an order to uninstall for {id}, of {time:time}: {order}',
    'un ordre de désinstallation pour {id}, du {time} : {order}',
    'una orden de desinstalación para {id}, del {time}: {order}',
  ],
  [
    'an order to uninstall, of {time:time}: {order}',
    'un ordre de désinstallation, du {time} : {order}',
    'una orden de desinstalación, del {time}: {order}',
  ],
  [
    '{n:int} orders to uninstall for {all:int} machines, from {from:time} to {to:time}: {order}',
    '{n} ordres de désinstallation pour {all} machines, du {from} au {to} : {order}',
    '{n} órdenes de desinstalación para {all} máquinas, del {from} al {to}: {order}',
  ],
  [
    'an order to uninstall of {time:time}',
    'un ordre de désinstallation du {time}',
    'una orden de desinstalación del {time}',
  ],
  [
    'its web root was emptied at {time:time}',
    'sa racine web a été vidée à {time}',
    'su raíz web se vació a las {time}',
  ],
  [
    '{n:int} callers of {path}, for {days:int} days every {pause:told} or so, fell silent together at {time:time}; the log goes on until {end:time}; beside it: {sign:told}',
    '{n} appelants de {path}, pendant {days} jours toutes les {pause} environ, se sont tus ensemble à {time} ; le journal continue jusqu’au {end} ; à côté : {sign}',
    '{n} clientes de {path}, durante {days} días cada {pause} más o menos, callaron a la vez a las {time}; el registro sigue hasta el {end}; al lado: {sign}',
  ],
  [
    '{n:int} callers of {path}, for {days:int} days every {pause:told} or so, fell silent together at {time:time}; the log goes on until {end:time}',
    '{n} appelants de {path}, pendant {days} jours toutes les {pause} environ, se sont tus ensemble à {time} ; le journal continue jusqu’au {end}',
    '{n} clientes de {path}, durante {days} días cada {pause} más o menos, callaron a la vez a las {time}; el registro sigue hasta el {end}',
  ],
  ['{n:int} hours', '{n} heures', '{n} horas'],
  ['{n:int} minutes', '{n} minutes', '{n} minutos'],
  [
    '{n:int} pages were served until {time:time} and not found from then on; no other page was served',
    '{n} pages ont été servies jusqu’au {time} puis introuvables ; aucune autre n’a été servie',
    '{n} páginas se sirvieron hasta el {time} y después no se encontraron; no se sirvió ninguna otra',
  ],
  [
    '{n:int} servers were last heard of between {from:time} and {to:time}, other evidence goes on',
    '{n} serveurs se sont tus entre le {from} et le {to}, d’autres preuves continuent',
    '{n} servidores dieron su última señal entre el {from} y el {to}, otras pruebas siguen',
  ],
  [
    'empties a web root: {command}',
    'vide une racine web : {command}',
    'vacía una raíz web: {command}',
  ],
  [
    'empties a web root, and logs are wiped too: {command}',
    'vide une racine web, et des journaux sont effacés aussi : {command}',
    'vacía una raíz web, y también se borran registros: {command}',
  ],

  [
    'overwrites a file: {command}',
    'écrase un fichier : {command}',
    'sobrescribe un archivo: {command}',
  ],
  [
    'overwrites with a device: {command}',
    'écrase au moyen d’un périphérique : {command}',
    'sobrescribe con un dispositivo: {command}',
  ],
  ['cuts a file: {command}', 'coupe un fichier : {command}', 'corta un archivo: {command}'],
  [
    'asks Windows to clear an event log: {command}',
    'demande à Windows d’effacer un journal d’événements : {command}',
    'pide a Windows que borre un registro de eventos: {command}',
  ],
  [
    'drops entries of the systemd journal: {command}',
    'retire des entrées du journal systemd : {command}',
    'quita entradas del diario de systemd: {command}',
  ],
  [
    'empties the shell history: {command}',
    'vide l’historique des commandes : {command}',
    'vacía el historial de órdenes: {command}',
  ],
  [
    'stops the shell history: {command}',
    'arrête l’historique des commandes : {command}',
    'detiene el historial de órdenes: {command}',
  ],
  [
    'sends the shell history to nothing: {command}',
    'envoie l’historique des commandes nulle part : {command}',
    'manda el historial de órdenes a la nada: {command}',
  ],
  [
    'changes attributes: {command}',
    'change des attributs : {command}',
    'cambia atributos: {command}',
  ],
  ['copies a time: {command}', 'copie une heure : {command}', 'copia una hora: {command}'],
  [
    'copies nothing over a file: {command}',
    'copie du vide sur un fichier : {command}',
    'copia nada sobre un archivo: {command}',
  ],
  ['deletes lines: {command}', 'supprime des lignes : {command}', 'borra líneas: {command}'],
  ['empties a file: {command}', 'vide un fichier : {command}', 'vacía un archivo: {command}'],

  [
    '{n:int} bytes of the log are zeros, from {at} on: {how:told}',
    '{n} octets du journal sont des zéros, à partir de {at} : {how}',
    '{n} octetos del registro son ceros, desde {at}: {how}',
  ],
  [
    'whole blocks from the start, as `shred -z` leaves them',
    'des blocs entiers depuis le début, comme les laisse `shred -z`',
    'bloques enteros desde el principio, como los deja `shred -z`',
  ],
  [
    'whole blocks from the start, as `shred -z` leaves them, and the writer went on behind them',
    'des blocs entiers depuis le début, comme les laisse `shred -z`, et l’écriture a repris derrière',
    'bloques enteros desde el principio, como los deja `shred -z`, y la escritura siguió detrás',
  ],
  [
    'a hole that takes no space on the disk, as truncating under a writer leaves it',
    'un trou qui n’occupe pas de place sur le disque, comme le laisse une troncature en cours d’écriture',
    'un hueco que no ocupa espacio en el disco, como lo deja truncar durante la escritura',
  ],
  ['at its end', 'à la fin', 'al final'],
  [
    'from its start, no whole number of blocks',
    'depuis le début, sans nombre entier de blocs',
    'desde el principio, sin número entero de bloques',
  ],
  ['between lines', 'entre des lignes', 'entre líneas'],
  [
    'the log begins in the middle of a line: what stood before it was cut off',
    'le journal commence au milieu d’une ligne : ce qui précédait a été coupé',
    'el registro empieza a mitad de una línea: lo anterior se cortó',
  ],
  [
    'the shell history is there and empty; a shell makes it when it first has a command to keep',
    'l’historique des commandes existe et il est vide ; un interpréteur le crée à la première commande à garder',
    'el historial de órdenes existe y está vacío; un intérprete lo crea cuando tiene una primera orden que guardar',
  ],
  [
    'the shell history is a link to /dev/null, so that no command is kept',
    'l’historique des commandes est un lien vers /dev/null : aucune commande n’est gardée',
    'el historial de órdenes es un enlace a /dev/null: no se guarda ninguna orden',
  ],
  [
    '{n:int} commands from {time:time} on stand between those of {from:time} and {to:time}',
    '{n} commandes à partir du {time} se trouvent entre celles du {from} et du {to}',
    '{n} órdenes desde el {time} están entre las del {from} y las del {to}',
  ],
  [
    '{n:int} lines from {time:time} on stand between lines of {from:time} and {to:time}, which the writer of a log does not do',
    '{n} lignes à partir du {time} se trouvent entre celles du {from} et du {to}, ce qu’un journal n’écrit pas de lui-même',
    '{n} líneas desde el {time} están entre las del {from} y las del {to}, lo que no hace quien escribe un registro',
  ],
  [
    'member {names} of the rotation is missing, and with it the time from {from:time} to {to:time}',
    'le membre {names} de la rotation manque, et avec lui le temps du {from} au {to}',
    'falta el miembro {names} de la rotación, y con él el tiempo del {from} al {to}',
  ],
  [
    'record {n:int} is {hours:int} h older than the record before it',
    'l’enregistrement {n} est plus ancien de {hours} h que le précédent',
    'la entrada {n} es {hours} h anterior a la precedente',
  ],
  [
    '{n:int} record numbers are missing between {from:int} and {to:int}, which stand side by side',
    '{n|numéro d’enregistrement manque|numéros d’enregistrement manquent} entre {from} et {to}, qui se suivent',
    '{n~falta|faltan} {n|número de entrada|números de entrada} entre {from} y {to}, que van seguidos',
  ],
  [
    '{n:int} records have another number in their header than in their event, from record {first:int} (event says {inside:int}) on',
    '{n} enregistrements ont un autre numéro dans leur en-tête que dans leur événement, à partir de {first} (l’événement dit {inside})',
    '{n} entradas tienen en su cabecera otro número que en su evento, desde la {first} (el evento dice {inside})',
  ],
  [
    'record {n} was made to cover another record, which no reader shows any more: {what}',
    'l’enregistrement {n} a été agrandi pour en couvrir un autre, qu’aucun lecteur ne montre plus : {what}',
    'la entrada {n} se agrandó para cubrir otra, que ningún lector muestra ya: {what}',
  ],
  [
    'the header of the log says that record {n:int} comes next, and its last record is {last:int}',
    'l’en-tête du journal dit que {n} vient ensuite, et son dernier enregistrement est {last}',
    'la cabecera del registro dice que sigue la entrada {n}, y la última es {last}',
  ],
  [
    'chunk {index:int} says that it holds {n:int} records, and holds {there:int}',
    'le bloc {index} dit contenir {n} enregistrements, et en contient {there}',
    'el bloque {index} dice contener {n} entradas, y contiene {there}',
  ],
  [
    'the size at the end of a record in chunk {index:int} is not that at its start, though the checksums hold',
    'la taille à la fin d’un enregistrement du bloc {index} n’est pas celle du début, bien que les sommes de contrôle tiennent',
    'el tamaño al final de una entrada del bloque {index} no es el del principio, aunque las sumas de control cuadran',
  ],
  [
    '{channel} begins with record {n:int} of {time:time}, never filled its file, and no event tells of its clearing',
    '{channel} commence à l’enregistrement {n} du {time}, n’a jamais rempli son fichier, et aucun événement ne parle de son effacement',
    '{channel} empieza con la entrada {n} del {time}, nunca llenó su archivo, y ningún evento habla de su borrado',
  ],
  [
    '{channel} was cleared at {time:time}, and still holds events from {from:time} on',
    '{channel} a été effacé à {time}, et contient encore des événements à partir du {from}',
    '{channel} se borró a las {time}, y aún contiene eventos desde el {from}',
  ],
  [
    '{channel} counts from 1 at {time:time}, while {other} of the same host goes back to {from:time}',
    '{channel} compte depuis 1 à {time}, alors que {other} de la même machine remonte au {from}',
    '{channel} cuenta desde 1 a las {time}, mientras {other} de la misma máquina llega hasta el {from}',
  ],
  [
    'audit events {from:int} to {to:int} are in no file of the log',
    'les événements d’audit {from} à {to} ne sont dans aucun fichier du journal',
    'los eventos de auditoría {from} a {to} no están en ningún archivo del registro',
  ],
  [
    'entries {from:int} to {to:int} are in no journal of the set',
    'les entrées {from} à {to} ne sont dans aucun journal de la série',
    'las entradas {from} a {to} no están en ningún diario de la serie',
  ],
  [
    'the rotated log is empty, and was changed at {time:time}, when the next one had been begun already, at {begun:time}',
    'le journal archivé est vide, et a été modifié à {time}, quand le suivant était déjà commencé, à {begun}',
    'el registro rotado está vacío, y se cambió a las {time}, cuando el siguiente ya se había empezado, a las {begun}',
  ],
  [
    '{user} was at a terminal {n:int} times from {from:time} to {to:time}, and the home has the files of a shell, but no history',
    '{user} était au terminal {n} fois du {from} au {to}, et son répertoire a les fichiers d’un interpréteur, mais pas d’historique',
    '{user} estuvo en un terminal {n} veces del {from} al {to}, y su carpeta tiene los archivos de un intérprete, pero ningún historial',
  ],
  [
    'a script adds what its user writes to a file of messages, under his name, and shows that file: {code}',
    'un script ajoute ce qu’écrit son utilisateur à un fichier de messages, sous son nom, et montre ce fichier : {code}',
    'un guion añade lo que escribe su usuario a un archivo de mensajes, con su nombre, y muestra ese archivo: {code}',
  ],
  [
    '{accounts} leave each other messages in {file}: "{text}"',
    '{accounts} se laissent des messages dans {file} : « {text} »',
    '{accounts} se dejan mensajes en {file}: «{text}»',
  ],
  ['{one:told}; {rest:told}', '{one} ; {rest}', '{one}; {rest}'],
  [
    'so did the callers of {n:int} other server within a day',
    'de même les appelants de {n} autre serveur à un jour près',
    'igual que los clientes de {n} servidor más en un día',
  ],
  [
    'so did the callers of {n:int} other servers within a day',
    'de même les appelants de {n} autres serveurs à un jour près',
    'igual que los clientes de {n} servidores más en un día',
  ],
];
