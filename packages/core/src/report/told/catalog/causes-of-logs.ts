import type { Told } from '../template.ts';

/** Honest causes of what is wrong with logs, and why they are kept or dropped. */
export const CAUSES_OF_LOGS: readonly Told[] = [
  // Said of several.
  ['Damage', 'Un dommage', 'Un daño'],
  [
    'the checksums over the chunk hold',
    'les sommes de contrôle du bloc tiennent',
    'las sumas de control del bloque cuadran',
  ],
  [
    'the checksums of header and chunks hold',
    'les sommes de contrôle de l’en-tête et des blocs tiennent',
    'las sumas de control de la cabecera y los bloques cuadran',
  ],
  ['Copy of an open log', 'Une copie d’un journal ouvert', 'Una copia de un registro abierto'],
  ['the log was closed', 'le journal était fermé', 'el registro estaba cerrado'],
  [
    'the log says that it was closed',
    'le journal dit qu’il était fermé',
    'el registro dice que estaba cerrado',
  ],
  [
    'Copy of an open log, of a shadow copy, or after a power loss',
    'Une copie d’un journal ouvert, d’un cliché instantané, ou après une coupure de courant',
    'Una copia de un registro abierto, de una instantánea, o tras un corte de corriente',
  ],
  ['the log was not closed', 'le journal n’était pas fermé', 'el registro no estaba cerrado'],
  ['Full disk', 'Un disque plein', 'Un disco lleno'],
  ['A full disk', 'Un disque plein', 'Un disco lleno'],
  [
    'look for errors of other programs',
    'chercher des erreurs d’autres programmes',
    'buscar errores de otros programas',
  ],
  ['Rotation', 'Une rotation', 'Una rotación'],
  [
    'ask who cares for the host',
    'demander qui s’occupe de la machine',
    'preguntar quién cuida de la máquina',
  ],
  ['compare with another copy', 'comparer avec une autre copie', 'comparar con otra copia'],

  // Event logs of Windows.
  [
    'Bad storage or transfer',
    'Un support ou un transfert défectueux',
    'Un soporte o una transferencia defectuosos',
  ],
  [
    'compare with another copy, or with the other files of the same storage',
    'comparer avec une autre copie, ou avec les autres fichiers du même support',
    'comparar con otra copia, o con los demás archivos del mismo soporte',
  ],
  ['A copy that was cut off', 'Une copie interrompue', 'Una copia interrumpida'],
  [
    'all chunks that the header counts are there',
    'tous les blocs que compte l’en-tête sont là',
    'están todos los bloques que cuenta la cabecera',
  ],
  [
    'Damage or an interrupted write: dropped, because three numbers agree that damage would have to hit together (the old size copy, the hidden record’s size, the new size)',
    'Un dommage ou une écriture interrompue : écartée, car trois nombres concordent qu’un dommage devrait toucher ensemble (l’ancienne copie de la taille, la taille de l’enregistrement caché, la nouvelle taille)',
    'Un daño o una escritura interrumpida: se descarta, pues concuerdan tres números a los que un daño tendría que afectar a la vez (la copia antigua del tamaño, el tamaño de la entrada oculta, el nuevo tamaño)',
  ],
  [
    'Text that happens to look like a record: dropped for the same reason',
    'Un texte qui ressemble par hasard à un enregistrement : écartée pour la même raison',
    'Un texto que por azar parece una entrada: se descarta por la misma razón',
  ],
  [
    'Ring that overwrote its oldest records',
    'Un anneau qui a écrasé ses plus anciens enregistrements',
    'Un anillo que sobrescribió sus entradas más antiguas',
  ],
  [
    'the chunks stand in order and the file is not full',
    'les blocs sont en ordre et le fichier n’est pas plein',
    'los bloques están en orden y el archivo no está lleno',
  ],
  [
    'Log cleared by an administrator or before imaging',
    'Un journal effacé par un administrateur ou avant la copie',
    'Un registro borrado por un administrador o antes de la copia',
  ],
  [
    'that leaves event 1102 in Security or 104 in System',
    'cela laisse l’événement 1102 dans Security ou 104 dans System',
    'eso deja el evento 1102 en Security o el 104 en System',
  ],
  [
    'Full log put away and begun anew',
    'Un journal plein, archivé et recommencé',
    'Un registro lleno, apartado y vuelto a empezar',
  ],
  [
    'that leaves event 1105 or 105',
    'cela laisse l’événement 1105 ou 105',
    'eso deja el evento 1105 o el 105',
  ],
  [
    'Size limit lowered, or the log brought over from an older Windows',
    'Une limite de taille abaissée, ou un journal repris d’un Windows plus ancien',
    'Un límite de tamaño rebajado, o un registro traído de un Windows anterior',
  ],
  [
    'Clock set back after the clearing',
    'Une horloge reculée après l’effacement',
    'Un reloj atrasado después del borrado',
  ],
  [
    'look for Kernel-General 1 in System',
    'chercher Kernel-General 1 dans System',
    'buscar Kernel-General 1 en System',
  ],
  [
    'Older copy put back by an administrator or a backup',
    'Une copie plus ancienne remise par un administrateur ou une sauvegarde',
    'Una copia anterior repuesta por un administrador o una copia de seguridad',
  ],
  ['Clearing', 'Un effacement', 'Un borrado'],
  [
    'that does not restart the numbers',
    'cela ne fait pas repartir les numéros',
    'eso no reinicia los números',
  ],
  [
    'Damaged log that the service put aside and began anew, or a log that an upgrade of Windows did not bring over',
    'Un journal abîmé que le service a mis de côté et recommencé, ou qu’une mise à niveau de Windows n’a pas repris',
    'Un registro dañado que el servicio apartó y volvió a empezar, o que una actualización de Windows no trajo',
  ],
  [
    'Clock wrong when the other log began',
    'Une horloge fausse au début de l’autre journal',
    'Un reloj mal puesto cuando empezó el otro registro',
  ],
  ['Older round of the ring', 'Un tour plus ancien de l’anneau', 'Una vuelta anterior del anillo'],
  ['those have lower numbers', 'ceux-là ont des numéros plus bas', 'esas tienen números más bajos'],
  [
    'Power loss before the chunk header was written, and few events since',
    'Une coupure de courant avant l’écriture de l’en-tête du bloc, et peu d’événements depuis',
    'Un corte de corriente antes de escribirse la cabecera del bloque, y pocos eventos desde entonces',
  ],
  [
    'look in the System log for event 6008',
    'chercher l’événement 6008 dans le journal System',
    'buscar el evento 6008 en el registro System',
  ],
  ['Filter of an export', 'Le filtre d’une exportation', 'El filtro de una exportación'],
  ['the log was not exported', 'le journal n’a pas été exporté', 'el registro no se exportó'],
  [
    'Ring overwritten at its oldest end, or a lost chunk',
    'Un anneau écrasé à son extrémité la plus ancienne, ou un bloc perdu',
    'Un anillo sobrescrito por su extremo más antiguo, o un bloque perdido',
  ],
  [
    'both records stand in one chunk',
    'les deux enregistrements sont dans un même bloc',
    'ambas entradas están en un mismo bloque',
  ],
  ['Export', 'Une exportation', 'Una exportación'],
  [
    'an export renumbers all records, and most agree here',
    'une exportation renumérote tout, et ici la plupart concordent',
    'una exportación renumera todas las entradas, y aquí la mayoría concuerda',
  ],
  [
    'Clock set by a person or by synchronisation',
    'Une horloge réglée par quelqu’un ou par synchronisation',
    'Un reloj puesto por alguien o por sincronización',
  ],
  [
    'although no event within 20 records tells of it',
    'bien qu’aucun événement à 20 enregistrements près n’en parle',
    'aunque ningún evento a menos de 20 entradas lo cuenta',
  ],
  [
    'look in the System log for Kernel-General 1',
    'chercher Kernel-General 1 dans le journal System',
    'buscar Kernel-General 1 en el registro System',
  ],
  [
    'First boot, time zone set-up, or a clock without battery',
    'Un premier démarrage, un réglage de fuseau, ou une horloge sans pile',
    'Un primer arranque, un ajuste de zona horaria, o un reloj sin pila',
  ],

  // Audit logs, and logs held against each other.
  [
    'Events lost to a rate limit or a full backlog',
    'Des événements perdus par une limite de débit ou une file pleine',
    'Eventos perdidos por un límite de frecuencia o una cola llena',
  ],
  [
    'that happens when many come at once, and these numbers took about as long as ever',
    'cela arrive quand il en vient beaucoup, et ces numéros ont pris leur temps habituel',
    'eso ocurre cuando llegan muchos a la vez, y estos números tardaron lo de siempre',
  ],
  [
    'A loss that the kernel told of',
    'Une perte signalée par le noyau',
    'Una pérdida de la que avisó el núcleo',
  ],
  [
    'it tells of none at that time',
    'il n’en signale aucune à ce moment',
    'no avisa de ninguna en ese momento',
  ],
  [
    'no message of a loss is in the evidence at all',
    'aucun message de perte ne figure dans les preuves',
    'no hay ningún mensaje de pérdida en las pruebas',
  ],
  [
    'look at the kernel’s messages of that time',
    'voir les messages du noyau à ce moment',
    'ver los mensajes del núcleo en ese momento',
  ],
  [
    'Events that the rules exclude',
    'Des événements que les règles excluent',
    'Eventos que las reglas excluyen',
  ],
  [
    'so many in a row were not excluded elsewhere in this log',
    'jamais autant à la suite n’ont été exclus ailleurs dans ce journal',
    'en ningún otro lugar de este registro se excluyeron tantos seguidos',
  ],
  [
    'auditd or the system started anew, or its rules changed',
    'auditd ou le système redémarré, ou ses règles changées',
    'auditd o el sistema reiniciados, o sus reglas cambiadas',
  ],
  [
    'no record says so in between',
    'aucun enregistrement ne le dit entre-temps',
    'ninguna entrada lo dice entre medias',
  ],
  [
    'A rotated file that was not collected',
    'Un fichier de rotation non collecté',
    'Un archivo rotado que no se recogió',
  ],
  [
    'Access log of another virtual host, which is not in the evidence',
    'Le journal d’accès d’un autre hôte virtuel, absent des preuves',
    'El registro de accesos de otro host virtual, que no está en las pruebas',
  ],
  [
    'look for CustomLog and access_log in the configuration',
    'chercher CustomLog et access_log dans la configuration',
    'buscar CustomLog y access_log en la configuración',
  ],
  [
    'Place whose requests are not logged',
    'Un emplacement dont les requêtes ne sont pas journalisées',
    'Un lugar cuyas peticiones no se registran',
  ],
  [
    'look for conditions of CustomLog',
    'chercher des conditions de CustomLog',
    'buscar condiciones de CustomLog',
  ],
  [
    'Clocks or zones that differ',
    'Des horloges ou des fuseaux différents',
    'Relojes o zonas que difieren',
  ],
  [
    'other clients are at the same times in both logs',
    'd’autres clients ont les mêmes heures dans les deux journaux',
    'otros clientes tienen las mismas horas en ambos registros',
  ],
  ['Rotation of wtmp', 'Une rotation de wtmp', 'Una rotación de wtmp'],
  [
    'one file has records from before and after',
    'un même fichier a des enregistrements d’avant et d’après',
    'un mismo archivo tiene entradas de antes y de después',
  ],
  [
    'wtmp that could not be written (full disk, rights)',
    'Un wtmp qui n’a pu être écrit (disque plein, droits)',
    'Un wtmp que no pudo escribirse (disco lleno, permisos)',
  ],
  [
    'look for sessions around it that have none either',
    'chercher autour des sessions qui n’en ont pas non plus',
    'buscar alrededor sesiones que tampoco la tengan',
  ],

  // Journals of systemd and login records.
  [
    'A copy made while the journal was written',
    'Une copie faite pendant l’écriture du journal',
    'Una copia hecha mientras se escribía el diario',
  ],
  ['the journal was closed', 'le journal était fermé', 'el diario estaba cerrado'],
  [
    'A failing disk, or a copy that went wrong',
    'Un disque défaillant, ou une copie ratée',
    'Un disco que falla, o una copia fallida',
  ],
  ['A journal that was not collected', 'Un journal non collecté', 'Un diario que no se recogió'],
  ['look for it on the host', 'le chercher sur la machine', 'buscarlo en la máquina'],
  ['Room made by journald', 'De la place faite par journald', 'Sitio hecho por journald'],
  [
    'it removes the oldest journals of a series, and older ones are there',
    'il supprime les plus anciens d’une série, et de plus anciens sont là',
    'elimina los más antiguos de una serie, y hay otros más antiguos',
  ],
  [
    'Power loss while records were being written: kept when nothing but zeros follows; look for a start of the system right after',
    'Une coupure de courant pendant l’écriture : retenue s’il ne suit que des zéros ; chercher un démarrage du système juste après',
    'Un corte de corriente durante la escritura: se mantiene si solo siguen ceros; buscar un arranque del sistema justo después',
  ],
  ['Empty slots', 'Des emplacements vides', 'Huecos vacíos'],
  [
    'only utmp has them, and this log is only ever appended to',
    'seul utmp en a, et ce journal n’est que complété',
    'solo los tiene utmp, y a este registro solo se añade',
  ],
  ['Rotation of the log', 'Une rotation du journal', 'Una rotación del registro'],
  [
    'this lies behind a start of the system in the same file',
    'ceci suit un démarrage du système dans le même fichier',
    'esto sigue a un arranque del sistema en el mismo archivo',
  ],
  [
    'A full disk, power loss, or a copy made while the log was written',
    'Un disque plein, une coupure de courant, ou une copie faite pendant l’écriture',
    'Un disco lleno, un corte de corriente, o una copia hecha durante la escritura',
  ],

  // Silences.
  ['Host off or asleep', 'Une machine éteinte ou en veille', 'Una máquina apagada o en reposo'],
  [
    'Host off, asleep or restarting',
    'Une machine éteinte, en veille ou qui redémarre',
    'Una máquina apagada, en reposo o reiniciándose',
  ],
  [
    'other logs of it were written to in these hours, and hours around such events are not counted',
    'ses autres journaux ont été écrits à ces heures, et les heures autour de tels événements ne comptent pas',
    'sus otros registros se escribieron en esas horas, y las horas en torno a tales eventos no se cuentan',
  ],
  [
    'Service or product stopped, changed or removed',
    'Un service ou un produit arrêté, changé ou retiré',
    'Un servicio o producto parado, cambiado o retirado',
  ],
  [
    'no event tells of it within a day',
    'aucun événement n’en parle à un jour près',
    'ningún evento lo cuenta a un día de distancia',
  ],
  [
    'but not every installer does',
    'mais tous les installateurs ne le font pas',
    'pero no todos los instaladores lo hacen',
  ],
  [
    'Provider switched off by policy, or nothing more to say for it',
    'Un fournisseur désactivé par stratégie, ou qui n’avait plus rien à dire',
    'Un proveedor desactivado por directiva, o sin nada más que decir',
  ],
  ['Clock set', 'Une horloge réglée', 'Un reloj puesto en hora'],
  [
    'no event tells of it in this time',
    'aucun événement n’en parle dans ce temps',
    'ningún evento lo cuenta en ese tiempo',
  ],
  [
    'Writer of the logs stopped or hung',
    'Le service de journalisation arrêté ou figé',
    'El servicio de registro parado o colgado',
  ],
  [
    'an orderly stop would leave an event, a crash need not',
    'un arrêt propre laisserait un événement, un plantage pas forcément',
    'una parada ordenada dejaría un evento, un fallo no siempre',
  ],
  [
    'Logging switched off for a time, or nothing to log',
    'Une journalisation coupée un temps, ou rien à journaliser',
    'Un registro apagado por un tiempo, o nada que registrar',
  ],
  [
    'look for changes of policy or configuration',
    'chercher des changements de stratégie ou de configuration',
    'buscar cambios de directiva o de configuración',
  ],
  [
    'Another host of the same name, which would prove nothing',
    'Une autre machine du même nom, qui ne prouverait rien',
    'Otra máquina del mismo nombre, que no probaría nada',
  ],
  [
    'look where the files were collected',
    'voir où les fichiers ont été collectés',
    'ver dónde se recogieron los archivos',
  ],
  [
    'Records lost or filtered out by an export',
    'Des enregistrements perdus ou filtrés par une exportation',
    'Entradas perdidas o filtradas por una exportación',
  ],
  [
    'the record numbers go on without a gap',
    'les numéros continuent sans trou',
    'los números siguen sin hueco',
  ],
  [
    '{n:int} record numbers are missing',
    '{n|numéro manque|numéros manquent}',
    '{n~falta|faltan} {n|número|números}',
  ],

  // Text logs.
  [
    'A collector that takes the last part of large files only',
    'Une collecte qui ne prend que la fin des gros fichiers',
    'Una recogida que solo toma el final de los archivos grandes',
  ],
  [
    'ask how the log was collected',
    'demander comment le journal a été collecté',
    'preguntar cómo se recogió el registro',
  ],
  [
    'ask how the logs were collected',
    'demander comment les journaux ont été collectés',
    'preguntar cómo se recogieron los registros',
  ],
  [
    'a program that writes in blocks leaves lines cut in two',
    'un programme qui écrit par blocs laisse des lignes coupées en deux',
    'un programa que escribe por bloques deja líneas cortadas en dos',
  ],
  [
    'the log before is not there to tell',
    'le journal précédent n’est pas là pour le dire',
    'el registro anterior no está para decirlo',
  ],
  [
    'the log before does not end with what is missing',
    'le journal précédent ne finit pas par ce qui manque',
    'el registro anterior no termina con lo que falta',
  ],
  [
    'it cuts the end of a line, not its beginning',
    'il coupe la fin d’une ligne, pas son début',
    'corta el final de una línea, no su principio',
  ],
  ['A fault of the disk', 'Une défaillance du disque', 'Un fallo del disco'],
  [
    'blocks of other files or of an encrypted disk look the same',
    'des blocs d’autres fichiers ou d’un disque chiffré ont le même aspect',
    'bloques de otros archivos o de un disco cifrado tienen el mismo aspecto',
  ],
  [
    'A compressed or encrypted file under the name of a log',
    'Un fichier compressé ou chiffré sous le nom d’un journal',
    'Un archivo comprimido o cifrado con nombre de registro',
  ],
  [
    'lines of the log stand behind it',
    'des lignes du journal le suivent',
    'lo siguen líneas del registro',
  ],
  [
    'though no known beginning of one stands there',
    'bien qu’aucun début connu n’y figure',
    'aunque no hay ahí ningún principio conocido',
  ],
  [
    'it has many byte values',
    'il a beaucoup de valeurs d’octets',
    'tiene muchos valores de octeto',
  ],
  [
    'Erased blocks of flash memory, which read as 0xff, after a loss of power or a fault',
    'Des blocs effacés de mémoire flash, lus comme 0xff, après une coupure ou une panne',
    'Bloques borrados de memoria flash, que se leen como 0xff, tras un corte o un fallo',
  ],
  [
    'look at other files of the same time',
    'voir d’autres fichiers de la même époque',
    'ver otros archivos de la misma época',
  ],
  ['A clock that was set back', 'Une horloge reculée', 'Un reloj atrasado'],
  [
    'the times come forth again by a jump',
    'les heures reviennent par un saut',
    'las horas vuelven de un salto',
  ],
  [
    'the times come forth again by a jump, and not from where they were set to',
    'les heures reviennent par un saut, et non depuis leur nouveau réglage',
    'las horas vuelven de un salto, y no desde donde se pusieron',
  ],
  [
    'Requests that took long, written when they ended',
    'Des requêtes longues, écrites à leur fin',
    'Peticiones largas, escritas al terminar',
  ],
  ['these lines stand together', 'ces lignes se suivent', 'estas líneas van juntas'],
  [
    'A start of the system with a clock that is wrong until it is set',
    'Un démarrage du système avec une horloge fausse jusqu’à son réglage',
    'Un arranque del sistema con un reloj mal puesto hasta que se ajusta',
  ],
  [
    'though none of these lines tells of a start',
    'bien qu’aucune de ces lignes ne parle d’un démarrage',
    'aunque ninguna de estas líneas habla de un arranque',
  ],
  [
    'look in other logs of the host',
    'voir les autres journaux de la machine',
    'ver otros registros de la máquina',
  ],
  [
    'Sockets, tunnels and lines of other hosts',
    'Des sockets, des tunnels et des lignes d’autres machines',
    'Sockets, túneles y líneas de otras máquinas',
  ],
  [
    'they do not count among these lines',
    'ils ne comptent pas parmi ces lignes',
    'no cuentan entre estas líneas',
  ],
  [
    'Logs that a collector put together in the wrong order',
    'Des journaux qu’une collecte a réunis dans le mauvais ordre',
    'Registros que una recogida juntó en mal orden',
  ],
  [
    'An administrator who edited it, or a program that changed its rights',
    'Un administrateur qui l’a retouché, ou un programme qui en a changé les droits',
    'Un administrador que lo editó, o un programa que cambió sus permisos',
  ],
  ['Another time zone', 'Un autre fuseau horaire', 'Otra zona horaria'],
  [
    'it begins a log without a line, and leaves the old one as it was',
    'elle commence un journal sans ligne, et laisse l’ancien tel quel',
    'empieza un registro sin líneas y deja el antiguo como estaba',
  ],
  [
    'A collection that left the file out, or could not read it',
    'Une collecte qui a omis le fichier, ou n’a pu le lire',
    'Una recogida que omitió el archivo, o no pudo leerlo',
  ],
  [
    'A rotation that ended early, for lack of space',
    'Une rotation arrêtée tôt, faute de place',
    'Una rotación que terminó pronto, por falta de espacio',
  ],
  [
    'An empty log that was rotated and then deleted',
    'Un journal vide archivé puis supprimé',
    'Un registro vacío rotado y luego borrado',
  ],
  [
    'nothing may have been written in that time, which other logs of the host can tell',
    'rien n’a peut-être été écrit en ce temps, ce que d’autres journaux de la machine peuvent dire',
    'quizá no se escribió nada en ese tiempo, lo que pueden decir otros registros de la máquina',
  ],
  [
    'Emptied to make room, or by a program that still had it open',
    'Un journal vidé pour faire de la place, ou par un programme qui l’avait encore ouvert',
    'Un registro vaciado para hacer sitio, o por un programa que aún lo tenía abierto',
  ],

  // Shell histories.
  [
    'An image of a system that was cleaned before it was handed out, as those of clouds are',
    'Une image de système nettoyée avant d’être distribuée, comme celles des nuages',
    'Una imagen de sistema limpiada antes de repartirse, como las de las nubes',
  ],
  [
    'compare the time of the last change with that of the installation',
    'comparer la dernière modification à l’installation',
    'comparar el último cambio con la instalación',
  ],
  [
    'A full disk while the shell wrote the history',
    'Un disque plein quand l’interpréteur écrivait l’historique',
    'Un disco lleno cuando el intérprete escribía el historial',
  ],
  [
    'An administrator who wants no passwords in histories',
    'Un administrateur qui ne veut pas de mots de passe dans les historiques',
    'Un administrador que no quiere contraseñas en los historiales',
  ],
  [
    'some guides to hardening say so',
    'certains guides de durcissement le conseillent',
    'algunas guías de refuerzo lo aconsejan',
  ],
  [
    'An image of a container or an appliance',
    'Une image de conteneur ou d’appareil',
    'Una imagen de contenedor o de dispositivo',
  ],
  [
    'A shell that stayed open and wrote its commands when it ended',
    'Un interpréteur resté ouvert, qui a écrit ses commandes à sa fin',
    'Un intérprete que quedó abierto y escribió sus órdenes al terminar',
  ],
  [
    'then the last of them is near the end of that session',
    'la dernière est alors proche de la fin de cette session',
    'entonces la última está cerca del fin de esa sesión',
  ],
  [
    'Shells that were killed before they wrote',
    'Des interpréteurs tués avant d’avoir écrit',
    'Intérpretes matados antes de escribir',
  ],

  // The rest, log by log.
  [
    'Rotation of wtmp right before the evidence was collected',
    'Une rotation de wtmp juste avant la collecte',
    'Una rotación de wtmp justo antes de la recogida',
  ],
  [
    'wtmp.1 would have the sessions, and is not in the evidence',
    'wtmp.1 aurait les sessions, et n’est pas dans les preuves',
    'wtmp.1 tendría las sesiones, y no está en las pruebas',
  ],
  [
    'System that never writes wtmp (containers, Debian 13 and later, musl)',
    'Un système qui n’écrit jamais wtmp (conteneurs, Debian 13 et suivants, musl)',
    'Un sistema que nunca escribe wtmp (contenedores, Debian 13 y posteriores, musl)',
  ],
  [
    'nothing tells when the file was last changed',
    'rien ne dit quand le fichier a été modifié',
    'nada dice cuándo se cambió el archivo',
  ],
  [
    'though the file was changed after these sessions',
    'bien que le fichier ait été modifié après ces sessions',
    'aunque el archivo se cambió después de estas sesiones',
  ],
  [
    'a copy may have the time of copying',
    'une copie peut porter l’heure de la copie',
    'una copia puede tener la hora de copiarse',
  ],
  [
    'Sessions without terminal, which wtmp does not tell of',
    'Des sessions sans terminal, dont wtmp ne parle pas',
    'Sesiones sin terminal, de las que wtmp no habla',
  ],
  [
    'each was longer than two minutes or got a terminal',
    'chacune a duré plus de deux minutes ou reçu un terminal',
    'cada una duró más de dos minutos o recibió un terminal',
  ],
  [
    'Connection that never became a request (TLS, timeout, scan)',
    'Une connexion qui n’est jamais devenue une requête (TLS, expiration, balayage)',
    'Una conexión que nunca llegó a ser petición (TLS, tiempo agotado, sondeo)',
  ],
  [
    'the message is of a request that was read',
    'le message parle d’une requête lue',
    'el mensaje es de una petición leída',
  ],
  [
    'Place whose requests are not logged (access_log off)',
    'Un emplacement dont les requêtes ne sont pas journalisées (access_log off)',
    'Un lugar cuyas peticiones no se registran (access_log off)',
  ],
  [
    'the access log has requests of others for it',
    'le journal d’accès en a d’autres visiteurs',
    'el registro de accesos tiene peticiones de otros para él',
  ],
  [
    'Lines not written (full disk, buffer lost in a crash)',
    'Des lignes non écrites (disque plein, tampon perdu dans un plantage)',
    'Líneas no escritas (disco lleno, búfer perdido en un fallo)',
  ],
  [
    'Login without a terminal, which wtmp does not tell of',
    'Une connexion sans terminal, dont wtmp ne parle pas',
    'Un inicio de sesión sin terminal, del que wtmp no habla',
  ],
  ['lastlog names one', 'lastlog en nomme un', 'lastlog nombra uno'],
  [
    'Program that writes lastlog and not wtmp (pam_lastlog with nowtmp)',
    'Un programme qui écrit lastlog et pas wtmp (pam_lastlog avec nowtmp)',
    'Un programa que escribe lastlog y no wtmp (pam_lastlog con nowtmp)',
  ],
  ['look in /etc/pam.d', 'voir dans /etc/pam.d', 'ver en /etc/pam.d'],
  ['look in /etc/passwd', 'voir dans /etc/passwd', 'ver en /etc/passwd'],
  [
    'Referrer made up by a program',
    'Un référent inventé par un programme',
    'Un referente inventado por un programa',
  ],
  [
    'these clients had asked for other pages that they came from',
    'ces clients avaient demandé d’autres pages d’où ils venaient',
    'estos clientes habían pedido otras páginas de las que venían',
  ],
  [
    'Page that a cache answered for, or a browser kept since before the log begins',
    'Une page servie par un cache, ou gardée par un navigateur d’avant le journal',
    'Una página que sirvió una caché, o que un navegador guardaba desde antes del registro',
  ],
  [
    'Page that changes its address without a request (single-page application)',
    'Une page qui change d’adresse sans requête (application monopage)',
    'Una página que cambia de dirección sin petición (aplicación de una sola página)',
  ],
  [
    'four of five pages that visitors came from had been asked for',
    'quatre pages d’origine sur cinq avaient été demandées',
    'se habían pedido cuatro de cada cinco páginas de origen',
  ],
  [
    'Session without terminal, which wtmp does not tell of',
    'Une session sans terminal, dont wtmp ne parle pas',
    'Una sesión sin terminal, de la que wtmp no habla',
  ],
  ['sshd says that it got one', 'sshd dit qu’elle en a reçu un', 'sshd dice que recibió uno'],
  [
    'Session without terminal (tunnel, copy of files, command), which wtmp does not tell of',
    'Une session sans terminal (tunnel, copie de fichiers, commande), dont wtmp ne parle pas',
    'Una sesión sin terminal (túnel, copia de archivos, orden), de la que wtmp no habla',
  ],
  [
    'it was longer than two minutes, and sessions like it have a record',
    'elle a duré plus de deux minutes, et ses semblables ont un enregistrement',
    'duró más de dos minutos, y sesiones como ella tienen entrada',
  ],
  [
    'Clock or zone that differ between the logs',
    'Une horloge ou un fuseau qui diffère entre les journaux',
    'Un reloj o una zona que difieren entre los registros',
  ],
  [
    'other sessions are at the same times in both, and an hour more or less was tried',
    'd’autres sessions ont les mêmes heures dans les deux, et une heure de plus ou de moins a été essayée',
    'otras sesiones tienen las mismas horas en ambos, y se probó una hora más o menos',
  ],
  [
    'Program that does not say so (another way to log in, or a filter of the log)',
    'Un programme qui ne le dit pas (autre mode de connexion, ou filtre du journal)',
    'Un programa que no lo dice (otra forma de entrar, o un filtro del registro)',
  ],
  [
    'look what else the user did then',
    'voir ce que l’utilisateur a fait d’autre alors',
    'ver qué más hizo entonces el usuario',
  ],
  [
    'Rotation between the two lines',
    'Une rotation entre les deux lignes',
    'Una rotación entre las dos líneas',
  ],
  [
    'the lines of its end are missing too, or the session is not at the beginning of the log',
    'les lignes de sa fin manquent aussi, ou la session n’est pas au début du journal',
    'también faltan las líneas de su fin, o la sesión no está al principio del registro',
  ],
  ['Lines lost under load', 'Des lignes perdues sous la charge', 'Líneas perdidas por carga'],
  [
    'look for messages of rate limits',
    'chercher des messages de limite de débit',
    'buscar mensajes de límites de frecuencia',
  ],
  [
    'Filter by program, facility or priority',
    'Un filtre par programme, catégorie ou priorité',
    'Un filtro por programa, categoría o prioridad',
  ],
  [
    'other messages alike are in both, before and after',
    'd’autres messages semblables sont dans les deux, avant et après',
    'otros mensajes semejantes están en ambos, antes y después',
  ],
  [
    'Filter by what a message says',
    'Un filtre selon le texte du message',
    'Un filtro según lo que dice el mensaje',
  ],
  [
    'unless the same text is missing at three places',
    'sauf si le même texte manque à trois endroits',
    'salvo que el mismo texto falte en tres lugares',
  ],
  [
    'look in the configuration of the daemon',
    'voir la configuration du service',
    'ver la configuración del servicio',
  ],
  [
    'Limits of rate, messages lost under load, a full disk, a daemon stopped or restarted',
    'Des limites de débit, des messages perdus sous la charge, un disque plein, un service arrêté ou redémarré',
    'Límites de frecuencia, mensajes perdidos por carga, un disco lleno, un servicio parado o reiniciado',
  ],
  [
    'neither daemon says anything of the kind in ten minutes around',
    'aucun des services n’en dit rien à dix minutes près',
    'ninguno de los servicios dice nada así en diez minutos alrededor',
  ],
  [
    'but a daemon that is killed says nothing',
    'mais un service tué ne dit rien',
    'pero un servicio matado no dice nada',
  ],
  [
    'Rotation, an older or younger log',
    'Une rotation, un journal plus ancien ou plus récent',
    'Una rotación, un registro anterior o posterior',
  ],
  [
    'one file has lines from before and after',
    'un même fichier a des lignes d’avant et d’après',
    'un mismo archivo tiene líneas de antes y de después',
  ],
  [
    'Message that came from another host, or by a socket that the journal does not read',
    'Un message venu d’une autre machine, ou par un socket que le journal ne lit pas',
    'Un mensaje venido de otra máquina, o por un socket que el diario no lee',
  ],
  [
    'then its program is seldom in the journal',
    'son programme est alors rarement dans le journal',
    'entonces su programa está rara vez en el diario',
  ],
  [
    'A collection that left the file out',
    'Une collecte qui a omis le fichier',
    'Una recogida que omitió el archivo',
  ],
  [
    'though it has those of other homes',
    'bien qu’elle ait ceux d’autres répertoires',
    'aunque tiene los de otras carpetas',
  ],
  [
    'ask how the homes were collected',
    'demander comment les répertoires ont été collectés',
    'preguntar cómo se recogieron las carpetas',
  ],
  [
    'Copies of files, cron and other logins without a shell at a terminal',
    'Des copies de fichiers, cron et d’autres connexions sans terminal',
    'Copias de archivos, cron y otros inicios sin terminal',
  ],
  ['these had one', 'celles-ci en avaient un', 'estos tenían uno'],
  [
    'History switched off or kept elsewhere by a startup file of the home',
    'Un historique désactivé ou gardé ailleurs par un fichier de démarrage',
    'Un historial desactivado o guardado en otro lugar por un archivo de inicio',
  ],
  ['none says so', 'aucun ne le dit', 'ninguno lo dice'],
  [
    'kept for /etc/profile, /etc/bash.bashrc and what is typed',
    'retenue pour /etc/profile, /etc/bash.bashrc et ce qui est tapé',
    'se mantiene para /etc/profile, /etc/bash.bashrc y lo que se teclea',
  ],
  [
    'Another shell, or a menu in its place, that keeps no history (dash, git-shell)',
    'Un autre interpréteur, ou un menu à sa place, sans historique (dash, git-shell)',
    'Otro intérprete, o un menú en su lugar, sin historial (dash, git-shell)',
  ],
  [
    'The journal or the disk was full',
    'Un journal ou un disque plein',
    'Un diario o un disco lleno',
  ],
  [
    'the list had room for the entry',
    'la liste avait de la place pour l’entrée',
    'la lista tenía sitio para la entrada',
  ],
  [
    'The journal’s writer stopped between writing the entry and listing it',
    'Un service arrêté entre l’écriture de l’entrée et son inscription',
    'Un servicio parado entre escribir la entrada y listarla',
  ],
  [
    'only the last entry of a journal can come from that',
    'seule la dernière entrée d’un journal peut en venir',
    'solo la última entrada de un diario puede venir de eso',
  ],
  [
    'The journal or the disk was full, so that the list could not be made longer',
    'Un journal ou un disque plein, si bien que la liste ne pouvait s’allonger',
    'Un diario o un disco lleno, de modo que la lista no podía alargarse',
  ],
  [
    'the list had no room just there',
    'la liste n’avait pas de place à cet endroit',
    'la lista no tenía sitio justo ahí',
  ],
  [
    'A version of journald that counted wrongly',
    'Une version de journald qui comptait mal',
    'Una versión de journald que contaba mal',
  ],
  [
    'some wrote a wrong last sequence number',
    'certaines écrivaient un dernier numéro faux',
    'algunas escribían mal el último número',
  ],
  [
    'Several journals merged into one by a program',
    'Plusieurs journaux réunis par un programme',
    'Varios diarios reunidos por un programa',
  ],
  [
    'Somebody had the verification key too',
    'Quelqu’un avait aussi la clé de vérification',
    'Alguien tenía también la clave de verificación',
  ],
  ['where was it?', 'où était-elle ?', '¿dónde estaba?'],
  ['A header that was changed', 'Un en-tête modifié', 'Una cabecera cambiada'],
  [
    'systemd 254 leaves such a first seal by itself',
    'systemd 254 laisse de lui-même un tel premier sceau',
    'systemd 254 deja por sí mismo un primer sello así',
  ],
  ['entries are not under it', 'aucune entrée n’en dépend', 'ninguna entrada depende de él'],
  [
    'Entries that stayed in the memory (`/run/log/journal`) while the disk was full or not there',
    'Des entrées restées en mémoire (`/run/log/journal`) faute de disque',
    'Entradas que quedaron en memoria (`/run/log/journal`) por disco lleno o ausente',
  ],
  [
    'A journal found not closed at the start of the system, and removed',
    'Un journal trouvé non fermé au démarrage, et retiré',
    'Un diario hallado sin cerrar al arrancar, y retirado',
  ],
  [
    'Journals of users, which share the numbers',
    'Des journaux d’utilisateurs, qui partagent les numéros',
    'Diarios de usuarios, que comparten los números',
  ],
  [
    'Journals of the system and of other users, which share the numbers',
    'Des journaux du système et d’autres utilisateurs, qui partagent les numéros',
    'Diarios del sistema y de otros usuarios, que comparten los números',
  ],
  [
    'one that was not collected or was removed to make room',
    'l’un d’eux non collecté ou retiré pour faire de la place',
    'uno que no se recogió o se retiró para hacer sitio',
  ],
  [
    'those that were collected have too few',
    'ceux qui ont été collectés en ont trop peu',
    'los recogidos tienen muy pocas',
  ],
  [
    'look for users whose journals are not there',
    'chercher des utilisateurs dont les journaux manquent',
    'buscar usuarios cuyos diarios faltan',
  ],
  ['none was collected', 'aucun n’a été collecté', 'no se recogió ninguno'],
  [
    'A program that writes logouts only, such as a graphical login or a terminal multiplexer',
    'Un programme qui n’écrit que les déconnexions, comme une session graphique ou un multiplexeur de terminaux',
    'Un programa que solo escribe cierres, como una sesión gráfica o un multiplexor de terminales',
  ],
  [
    'A session that was killed, or a program that writes no logouts',
    'Une session tuée, ou un programme qui n’écrit pas les déconnexions',
    'Una sesión matada, o un programa que no escribe cierres',
  ],
  ['common on some hosts', 'courant sur certaines machines', 'común en algunas máquinas'],
  [
    'Clock wrong at the start of the system until it was set over the network',
    'Une horloge fausse au démarrage jusqu’à sa mise à l’heure par le réseau',
    'Un reloj mal puesto al arrancar hasta ajustarse por la red',
  ],
  [
    'a start itself is not reported',
    'un démarrage lui-même n’est pas signalé',
    'un arranque en sí no se señala',
  ],
  [
    'not every program records it',
    'tous les programmes ne l’enregistrent pas',
    'no todos los programas lo registran',
  ],
  [
    'other logs of it were written to long before the log goes on',
    'ses autres journaux ont été écrits bien avant que celui-ci ne reprenne',
    'sus otros registros se escribieron mucho antes de que este siguiera',
  ],
  [
    'Cron stopped, hung or told to pause',
    'Un cron arrêté, figé ou mis en pause',
    'Un cron parado, colgado o en pausa',
  ],
  [
    'though the log has no other line either, and none in which cron says that it starts',
    'bien que le journal n’ait pas d’autre ligne non plus, ni aucune où cron dise démarrer',
    'aunque el registro tampoco tiene otra línea, ni ninguna en que cron diga que empieza',
  ],
  [
    'Times at which the job is not to run',
    'Des heures où la tâche ne doit pas tourner',
    'Horas en que la tarea no debe ejecutarse',
  ],
  [
    'it runs at all others in even steps, and goes on as if it had never paused',
    'elle tourne à toutes les autres à pas réguliers, et continue comme sans pause',
    'se ejecuta en todas las demás a pasos regulares, y sigue como si nunca hubiera parado',
  ],
  ['Syslog daemon stopped', 'Un service syslog arrêté', 'Un servicio syslog parado'],
  [
    'it says nothing of a start, and another of its logs may have gone on',
    'il ne dit rien d’un démarrage, et un autre de ses journaux a pu continuer',
    'no dice nada de un arranque, y otro de sus registros puede haber seguido',
  ],
  [
    'File of a rotated set that is missing',
    'Un fichier absent d’une rotation',
    'Un archivo que falta de una rotación',
  ],
  [
    'one piece of evidence reaches over the silence',
    'un même élément de preuve couvre le silence',
    'una misma pieza de prueba abarca el silencio',
  ],
  [
    'File of a rotated set that is missing, or the oldest end of a ring',
    'Un fichier absent d’une rotation, ou l’extrémité la plus ancienne d’un anneau',
    'Un archivo que falta de una rotación, o el extremo más antiguo de un anillo',
  ],
  [
    'one piece of evidence reaches from before the silence to behind it',
    'un même élément de preuve va d’avant le silence à après',
    'una misma pieza de prueba va de antes del silencio a después',
  ],
  [
    'A copy, a backup or `touch` that gave files its own time',
    'Une copie, une sauvegarde ou `touch` qui a donné sa propre heure aux fichiers',
    'Una copia, un respaldo o `touch` que dio su propia hora a los archivos',
  ],
  [
    'an older log of the folder still has the time of its last line, and none has that of this one',
    'un journal plus ancien du dossier a encore l’heure de sa dernière ligne, et aucun celle de celui-ci',
    'un registro anterior de la carpeta tiene aún la hora de su última línea, y ninguno la de este',
  ],
  [
    'times are told in full, or those of the other log hold in the same zone',
    'les heures sont écrites en entier, ou celles de l’autre journal tiennent dans le même fuseau',
    'las horas se escriben completas, o las del otro registro cuadran en la misma zona',
  ],
  [
    'A writer that waits before it writes',
    'Un service qui attend avant d’écrire',
    'Un servicio que espera antes de escribir',
  ],
  [
    'syslog daemons write at once',
    'les services syslog écrivent aussitôt',
    'los servicios syslog escriben al momento',
  ],
  [
    'kept where buffers were configured',
    'retenue là où des tampons étaient configurés',
    'se mantiene donde se configuraron búferes',
  ],
  ['A request that took so long', 'Une requête aussi longue', 'Una petición tan larga'],
  [
    'the log does not go on after it, though it seldom rests',
    'le journal ne continue pas après elle, bien qu’il se repose rarement',
    'el registro no sigue después de ella, aunque rara vez descansa',
  ],
  [
    'lines held back in a buffer: kept',
    'des lignes retenues dans un tampon : retenue',
    'líneas retenidas en un búfer: se mantiene',
  ],
  [
    'A request that took so long, or lines held back in a buffer',
    'Une requête aussi longue, ou des lignes retenues dans un tampon',
    'Una petición tan larga, o líneas retenidas en un búfer',
  ],
  [
    'requests are logged when they end, with the time at which they began',
    'les requêtes sont journalisées à leur fin, à l’heure de leur début',
    'las peticiones se registran al terminar, con la hora en que empezaron',
  ],
  [
    'Rotation of a log into which nothing was written',
    'La rotation d’un journal où rien n’a été écrit',
    'La rotación de un registro en el que no se escribió nada',
  ],
  [
    'such a log keeps the time at which it was made, before the next one was begun',
    'un tel journal garde l’heure de sa création, d’avant le début du suivant',
    'un registro así conserva la hora de su creación, anterior al comienzo del siguiente',
  ],
  [
    'A copy that gave the files its own time',
    'Une copie qui a donné sa propre heure aux fichiers',
    'Una copia que dio su propia hora a los archivos',
  ],
  [
    'another rotated log of the folder still has the time of its last line, and no log of the set has that of this one',
    'un autre journal archivé du dossier a encore l’heure de sa dernière ligne, et aucun de la série celle de celui-ci',
    'otro registro rotado de la carpeta tiene aún la hora de su última línea, y ninguno de la serie la de este',
  ],
  [
    'A full disk while it was packed: dropped where the name is not that of a packed file; kept elsewhere',
    'Un disque plein pendant sa compression : écartée là où le nom n’est pas celui d’un fichier compressé ; retenue ailleurs',
    'Un disco lleno mientras se comprimía: se descarta donde el nombre no es el de un archivo comprimido; se mantiene en lo demás',
  ],
  [
    'An empty log that rotation left out, or a host that was off',
    'Un journal vide que la rotation a sauté, ou une machine éteinte',
    'Un registro vacío que la rotación omitió, o una máquina apagada',
  ],
  [
    'the log never was silent for half as long, and another was rotated that day and has lines of the time',
    'le journal n’a jamais été muet moitié aussi longtemps, et un autre, archivé ce jour-là, a des lignes de ce temps',
    'el registro nunca calló ni la mitad de tiempo, y otro se rotó ese día y tiene líneas de ese tiempo',
  ],
];
