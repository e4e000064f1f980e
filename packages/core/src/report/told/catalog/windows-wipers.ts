import type { Told } from '../template.ts';

/** What a command does to what Windows logs. */
const DEEDS: readonly Told[] = [
  ['clears event logs', 'efface des journaux d’événements', 'borra registros de eventos'],
  [
    'deletes files of event logs',
    'supprime des fichiers de journaux d’événements',
    'elimina archivos de registros de eventos',
  ],
  [
    'stops the service that writes the event logs',
    'arrête le service qui écrit les journaux d’événements',
    'detiene el servicio que escribe los registros de eventos',
  ],
  [
    'stops the session that feeds an event log',
    'arrête la session qui alimente un journal d’événements',
    'detiene la sesión que alimenta un registro de eventos',
  ],
  [
    'switches an event log off',
    'désactive un journal d’événements',
    'desactiva un registro de eventos',
  ],
  [
    'gives an event log the least room',
    'donne à un journal d’événements la plus petite place',
    'da a un registro de eventos el mínimo espacio',
  ],
  ['switches auditing off', 'désactive l’audit', 'desactiva la auditoría'],
  [
    'changes in the registry what is logged',
    'change dans le registre ce qui est journalisé',
    'cambia en el registro de Windows lo que se registra',
  ],
  [
    'makes Windows believe that it is an installation medium, which logs nothing',
    'fait croire à Windows qu’il est un support d’installation, qui ne journalise rien',
    'hace creer a Windows que es un medio de instalación, que no registra nada',
  ],
  [
    'changes who may touch the files of event logs',
    'change qui peut toucher aux fichiers des journaux d’événements',
    'cambia quién puede tocar los archivos de los registros de eventos',
  ],
  [
    'deletes the journal of the file system',
    'supprime le journal du système de fichiers',
    'elimina el diario del sistema de archivos',
  ],
  [
    'deletes copies that could hold earlier logs',
    'supprime des copies qui pouvaient contenir d’anciens journaux',
    'elimina copias que podían contener registros anteriores',
  ],
  ['overwrites files', 'écrase des fichiers', 'sobrescribe archivos'],
  [
    'overwrites the space that deleted files left',
    'écrase l’espace laissé par des fichiers supprimés',
    'sobrescribe el espacio que dejaron archivos borrados',
  ],
  [
    'deletes logs of a server',
    'supprime des journaux d’un serveur',
    'elimina registros de un servidor',
  ],
  [
    'deletes or empties the history of PowerShell',
    'supprime ou vide l’historique de PowerShell',
    'elimina o vacía el historial de PowerShell',
  ],
  [
    'stops the history of PowerShell',
    'arrête l’historique de PowerShell',
    'detiene el historial de PowerShell',
  ],
];

/** What findings of commands that wipe logs of Windows say, and their honest causes. */
export const WINDOWS_WIPERS: readonly Told[] = [
  ...DEEDS.flatMap(([en, fr, es]): Told[] => [
    [`${en}: {command}`, `${fr} : {command}`, `${es}: {command}`],
    [`{account} ${en}: {command}`, `{account} ${fr} : {command}`, `{account} ${es}: {command}`],
  ]),
  ['{said:told}, and {n:int} more like it', '{said}, et {n} de même', '{said}, y {n} más como esa'],
  [
    '{said:told}; event {event:int} of {time:time} says that {what:told}',
    '{said} ; l’événement {event} du {time} dit que {what}',
    '{said}; el evento {event} del {time} dice que {what}',
  ],
  ['the service ended', 'le service s’est arrêté', 'el servicio terminó'],
  ['{channel} was cleared', '{channel} a été effacé', 'se borró {channel}'],
  [
    'Command that wipes, on Windows',
    'Commande d’effacement, sous Windows',
    'Orden de borrado, en Windows',
  ],
  ['An administrator at work', 'Un administrateur au travail', 'Un administrador trabajando'],
  ['ask who', 'demander qui', 'preguntar quién'],
  [
    'Preparation of an image of the machine, a job that archives and clears',
    'La préparation d’une image de la machine, ou une tâche qui archive et efface',
    'La preparación de una imagen de la máquina, o una tarea que archiva y borra',
  ],
  [
    'Room made by deleting logs that were archived before',
    'De la place faite en supprimant des journaux déjà archivés',
    'Sitio hecho al borrar registros ya archivados',
  ],
  [
    'Repair of a damaged log',
    'La réparation d’un journal abîmé',
    'La reparación de un registro dañado',
  ],
  [
    'Search for a fault in logging',
    'La recherche d’une panne de journalisation',
    'La búsqueda de un fallo del registro',
  ],
  [
    'Product or policy that switches off a log nobody reads',
    'Un produit ou une stratégie qui désactive un journal que personne ne lit',
    'Un producto o una directiva que desactiva un registro que nadie lee',
  ],
  [
    'Size put back to what Windows gives by itself',
    'Une taille remise à celle que Windows donne de lui-même',
    'Un tamaño devuelto al que da Windows por sí mismo',
  ],
  [
    'Script that hardens a host and sets the policy anew after it',
    'Un script qui durcit une machine et refait ensuite la stratégie',
    'Un guion que refuerza una máquina y vuelve a poner la directiva después',
  ],
  ['look for what it set next', 'chercher ce qu’il a réglé ensuite', 'buscar qué puso después'],
  [
    'Installation or removal of a product with a log of its own',
    'L’installation ou le retrait d’un produit qui a son propre journal',
    'La instalación o retirada de un producto con registro propio',
  ],
  [
    'Making of an installation medium',
    'La création d’un support d’installation',
    'La creación de un medio de instalación',
  ],
  [
    'Agent that reads the files of logs gets the right to',
    'Un agent qui lit les fichiers des journaux en reçoit le droit',
    'Un agente que lee los archivos de registros recibe el permiso',
  ],
  [
    'Journal made anew because it is damaged or too large',
    'Un journal refait parce qu’il est abîmé ou trop grand',
    'Un diario rehecho porque está dañado o es demasiado grande',
  ],
  [
    'Backup software that drops its own copies, or room made on a disk',
    'Un logiciel de sauvegarde qui retire ses propres copies, ou de la place faite sur un disque',
    'Un programa de copias que retira las suyas, o sitio hecho en un disco',
  ],
  [
    'that is its usual reason, and extortion is another',
    'c’en est la raison habituelle, et l’extorsion en est une autre',
    'es el motivo habitual, y la extorsión es otro',
  ],
  [
    'Files that must not be restored, a disk that is retired',
    'Des fichiers à ne pas restaurer, ou un disque mis au rebut',
    'Archivos que no deben restaurarse, o un disco que se retira',
  ],
  [
    'Disk of a virtual machine made smaller, a host that is retired',
    'Le disque réduit d’une machine virtuelle, ou une machine mise au rebut',
    'El disco reducido de una máquina virtual, o una máquina que se retira',
  ],
  ['Room made', 'De la place faite', 'Sitio hecho'],
  [
    'logs of web servers are deleted by hand and by jobs everywhere',
    'les journaux de serveurs web sont partout supprimés à la main ou par des tâches',
    'los registros de servidores web se borran en todas partes a mano o con tareas',
  ],
  [
    'Password that was typed in the clear',
    'Un mot de passe tapé en clair',
    'Una contraseña escrita en claro',
  ],
  [
    'Profile of a user who keeps none, or of a session that automation starts',
    'Le profil d’un utilisateur qui n’en garde pas, ou d’une session lancée par un automate',
    'El perfil de un usuario que no lo guarda, o de una sesión que inicia un automatismo',
  ],
  ['A command that failed', 'Une commande qui a échoué', 'Una orden que falló'],
  [
    'Windows logged what it did',
    'Windows a journalisé ce qu’elle a fait',
    'Windows registró lo que hizo',
  ],
  [
    'A command that failed or found nothing',
    'Une commande qui a échoué ou n’a rien trouvé',
    'Una orden que falló o no encontró nada',
  ],
  [
    'look for events 1102 and 104',
    'chercher les événements 1102 et 104',
    'buscar los eventos 1102 y 104',
  ],
  [
    'A script of which this part never ran',
    'Un script dont cette partie n’a jamais tourné',
    'Un guion del que esta parte nunca se ejecutó',
  ],
];
