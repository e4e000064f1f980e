import type { Told } from '../template.ts';

/** What is said of files that were stolen, and lie on the operators' servers. */
export const STOLEN: readonly Told[] = [
  [
    'implant ids of {name} after which files are named on its servers',
    'identifiants d’implants de {name} d’après lesquels des fichiers sont nommés sur ses serveurs',
    'identificadores de implantes de {name} según los que se nombran archivos en sus servidores',
  ],
  [
    '{n:int} ids of those who study the implant are not counted.',
    '{n|identifiant|identifiants} de qui étudie l’implant {n~n’est pas compté|ne sont pas comptés}.',
    '{n|identificador|identificadores} de quienes estudian el implante no {n~se cuenta|se cuentan}.',
  ],
  [
    'files of victims on servers of {name}, pieces of one counted once',
    'fichiers de victimes sur des serveurs de {name}, les morceaux d’un même fichier comptés une fois',
    'archivos de víctimas en servidores de {name}, contando una vez los trozos de uno mismo',
  ],
  ['In {n:int} pieces.', 'En {n|morceau|morceaux}.', 'En {n|trozo|trozos}.'],
  [
    'Beside them lie {n:int} results of commands.',
    'À côté se {n~trouve|trouvent} {n|résultat|résultats} de commandes.',
    'A su lado {n~está|están} {n|resultado|resultados} de órdenes.',
  ],
  [
    'bytes of these files on servers of {name}, as they are kept there',
    'octets de ces fichiers sur des serveurs de {name}, tels qu’ils y sont conservés',
    'octetos de estos archivos en servidores de {name}, tal como se guardan allí',
  ],
  [
    'What is kept may be encrypted or packed, and older files may have been removed.',
    'Ce qui est conservé peut être chiffré ou compressé, et des fichiers plus anciens ont pu être retirés.',
    'Lo guardado puede estar cifrado o comprimido, y pueden haberse retirado archivos más antiguos.',
  ],
  [
    'files of victims on servers of {name}, whose names tell a kind',
    'fichiers de victimes sur des serveurs de {name}, dont le nom indique un type',
    'archivos de víctimas en servidores de {name} cuyo nombre indica un tipo',
  ],
  [
    "Victims' files on servers of {name}",
    'Fichiers de victimes sur des serveurs de {name}',
    'Archivos de víctimas en servidores de {name}',
  ],
  [
    'files of the victim, pieces of one counted once',
    'fichiers de la victime, les morceaux d’un même fichier comptés une fois',
    'archivos de la víctima, contando una vez los trozos de uno mismo',
  ],
  [
    'bytes of these, as the server keeps them',
    'octets de ceux-ci, tels que le serveur les conserve',
    'octetos de estos, tal como los guarda el servidor',
  ],
  ['Files', 'Fichiers', 'Archivos'],
  ['Bytes', 'Octets', 'Octetos'],
  ['Kinds, by name', 'Types, d’après le nom', 'Tipos, según el nombre'],
  ['On', 'Sur', 'En'],
  [
    'Times are those of the files, which a copy may have set anew.',
    'Les heures sont celles des fichiers, qu’une copie a pu changer.',
    'Las horas son las de los archivos, que una copia puede haber cambiado.',
  ],
  [
    'Of which kind {n:int} files on servers of {name} are: their names do not tell.',
    'De quel type sont {n} fichiers sur des serveurs de {name} : leurs noms ne le disent pas.',
    'De qué tipo son {n} archivos en servidores de {name}: sus nombres no lo dicen.',
  ],
  [
    'What an implant sent, kept on a server: {name}',
    'Ce qu’un implant a envoyé, conservé sur un serveur : {name}',
    'Lo que envió un implante, guardado en un servidor: {name}',
  ],
  [
    '{name} implant {id}: {what:list}',
    'implant {name} {id} : {what}',
    'implante {name} {id}: {what}',
  ],
  [
    '{n:int} file of the victim in {pieces:int} piece ({bytes:int} bytes)',
    '{n|fichier|fichiers} de la victime en {pieces|morceau|morceaux} ({bytes|octet|octets})',
    '{n|archivo|archivos} de la víctima en {pieces|trozo|trozos} ({bytes|octeto|octetos})',
  ],
  [
    '{n:int} file of the victim in {pieces:int} pieces ({bytes:int} bytes)',
    '{n|fichier|fichiers} de la victime en {pieces|morceau|morceaux} ({bytes|octet|octets})',
    '{n|archivo|archivos} de la víctima en {pieces|trozo|trozos} ({bytes|octeto|octetos})',
  ],
  [
    '{n:int} files of the victim in {pieces:int} pieces ({bytes:int} bytes)',
    '{n|fichier|fichiers} de la victime en {pieces|morceau|morceaux} ({bytes|octet|octets})',
    '{n|archivo|archivos} de la víctima en {pieces|trozo|trozos} ({bytes|octeto|octetos})',
  ],
  [
    '{n:int} result of commands ({bytes:int} bytes)',
    '{n|résultat|résultats} de commandes ({bytes|octet|octets})',
    '{n|resultado|resultados} de órdenes ({bytes|octeto|octetos})',
  ],
  [
    '{n:int} results of commands ({bytes:int} bytes)',
    '{n|résultat|résultats} de commandes ({bytes|octet|octets})',
    '{n|resultado|resultados} de órdenes ({bytes|octeto|octetos})',
  ],
  [
    'Files that a researcher or a sandbox let an implant send',
    'Des fichiers qu’un chercheur ou un bac à sable a laissé envoyer par un implant',
    'Archivos que un investigador o un entorno de análisis dejó enviar a un implante',
  ],
  [
    'look at who the id is in the logs',
    'voir dans les journaux de qui est l’identifiant',
    'ver en los registros de quién es el identificador',
  ],
  [
    'A folder of that name on a server of somebody else, with files named so',
    'Un dossier de ce nom sur le serveur d’un autre, aux fichiers ainsi nommés',
    'Una carpeta de ese nombre en el servidor de otro, con archivos así nombrados',
  ],
  [
    'unlikely, since the profile fixes folder and id',
    'improbable, car le profil fixe le dossier et l’identifiant',
    'improbable, pues el perfil fija la carpeta y el identificador',
  ],
  [
    'No file tells when it was stored: the time says nothing',
    'Aucun fichier ne dit quand il a été déposé : l’heure ne dit rien',
    'Ningún archivo dice cuándo se guardó: la hora no dice nada',
  ],
  [
    'Times are those of the files, which a copy may have set anew',
    'Les heures des fichiers, qu’une copie a pu changer',
    'Las horas de los archivos, que una copia puede haber cambiado',
  ],
];
