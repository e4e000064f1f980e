import type { Told } from '../template.ts';

/** What sections of infrastructure, builds and silence say. */
export const INFRASTRUCTURE: readonly Told[] = [
  ['earliest solid date', 'première date sûre', 'primera fecha sólida'],
  ['earliest credible date', 'première date crédible', 'primera fecha creíble'],
  ['earliest date that is claimed', 'première date déclarée', 'primera fecha declarada'],
  ['a domain was registered', 'un domaine a été enregistré', 'se registró un dominio'],
  ['a certificate was issued', 'un certificat a été émis', 'se emitió un certificado'],
  ['a name was resolved', 'un nom a été résolu', 'se resolvió un nombre'],
  ['a module was built', 'un module a été compilé', 'se compiló un módulo'],
  [
    'a file was put on a server',
    'un fichier a été déposé sur un serveur',
    'se puso un archivo en un servidor',
  ],
  [
    'a server of the operators answered anybody',
    'un serveur des opérateurs a répondu à quelqu’un',
    'un servidor de los operadores respondió a alguien',
  ],
  [
    'an implant, or an operator, was at work',
    'un implant, ou un opérateur, était à l’œuvre',
    'un implante, o un operador, estaba trabajando',
  ],
  [
    'an implant called a sinkhole',
    'un implant a appelé un serveur détourné',
    'un implante llamó a un sumidero',
  ],
  [
    '{subject}, by sinkhole ({by:told?}): {caution:told}',
    '{subject}, d’après le serveur détourné ({by}) : {caution}',
    '{subject}, según el sumidero ({by}): {caution}',
  ],
  [
    '{subject}, by {source:word} ({by:told?}): {caution:told}',
    '{subject}, d’après {source} ({by}) : {caution}',
    '{subject}, según {source} ({by}): {caution}',
  ],
  ['its access logs', 'ses journaux d’accès', 'sus registros de acceso'],
  ['requests of implants', 'des requêtes d’implants', 'peticiones de implantes'],
  ['log of the sinkhole', 'le journal du serveur détourné', 'el registro del sumidero'],
  [
    'scripts and configurations among its pages',
    'les scripts et configurations parmi ses pages',
    'los guiones y configuraciones entre sus páginas',
  ],
  [
    'dates a registration and no use; a domain changes hands',
    'date un enregistrement et non un usage ; un domaine change de mains',
    'data un registro y no un uso; un dominio cambia de manos',
  ],
  [
    'dates the issue and no use; a private authority can write any time',
    'date l’émission et non un usage ; une autorité privée peut écrire n’importe quelle heure',
    'data la emisión y no un uso; una autoridad privada puede escribir cualquier hora',
  ],
  [
    'as far as the sensor looked',
    'aussi loin que la sonde a regardé',
    'hasta donde miró el sensor',
  ],
  [
    'as long as logs are kept',
    'aussi longtemps que les journaux sont conservés',
    'mientras se guardan los registros',
  ],
  [
    'as long as logs are kept; visitors of any kind',
    'aussi longtemps que les journaux sont conservés ; visiteurs de toute sorte',
    'mientras se guardan los registros; visitantes de cualquier tipo',
  ],
  ['begins with the takeover', 'commence avec le détournement', 'empieza con la toma de control'],
  [
    'by the clock of who made it',
    'selon l’horloge de qui l’a créée',
    'según el reloj de quien la creó',
  ],
  [
    'whoever can write the file can set it',
    'quiconque peut écrire le fichier peut la fixer',
    'quien puede escribir el archivo puede fijarla',
  ],
  [
    'a field that anybody can write',
    'un champ que n’importe qui peut écrire',
    'un campo que cualquiera puede escribir',
  ],
  [
    'a field that anybody can write, without a zone',
    'un champ que n’importe qui peut écrire, sans fuseau',
    'un campo que cualquiera puede escribir, sin zona horaria',
  ],
  ['somebody said so', 'quelqu’un l’a dit', 'alguien lo dijo'],
  [
    'builds by credible stamps, those within ten minutes being one',
    'compilations d’après les horodatages crédibles, celles de moins de dix minutes d’écart n’en faisant qu’une',
    'compilaciones según marcas de tiempo creíbles; las que distan menos de diez minutos cuentan como una',
  ],
  [
    '{n:int} of {all:int} stamps are refused',
    '{n} horodatages sur {all} sont refusés',
    'se rechazan {n} de {all} marcas de tiempo',
  ],
  ['{source:word}, refused', '{source}, refusée', '{source}, rechazada'],
  [
    'Solid is what cannot be forged after the fact. A registration dates no attack.',
    'Est sûr ce qu’on ne peut falsifier après coup. Un enregistrement ne date aucune attaque.',
    'Es sólido lo que no se puede falsificar después. Un registro de dominio no data ningún ataque.',
  ],
  [
    'When domains were registered: case.yaml names no registration (dates).',
    'Quand les domaines ont été enregistrés : case.yaml ne nomme aucun enregistrement (dates).',
    'Cuándo se registraron los dominios: case.yaml no nombra ningún registro (dates).',
  ],
  [
    'the day on which {what} was built: copied from one of its files, most likely',
    'le jour où {what} a été compilé : sans doute copié d’un de ses fichiers',
    'el día en que se compiló {what}: copiado casi seguro de uno de sus archivos',
  ],
  ['the stamp of {what:told}', 'l’horodatage {what}', 'la marca de tiempo {what}'],
  [
    "Borland's linker (Delphi), which writes the same stamp always",
    'de l’éditeur de liens de Borland (Delphi), qui écrit toujours le même',
    'del enlazador de Borland (Delphi), que escribe siempre la misma',
  ],
  [
    "a linker that writes no stamp, such as Go's",
    'd’un éditeur de liens qui n’en écrit pas, comme celui de Go',
    'de un enlazador que no la escribe, como el de Go',
  ],
  [
    'a linker that writes no stamp',
    'd’un éditeur de liens qui n’en écrit pas',
    'de un enlazador que no la escribe',
  ],
  [
    'older than its certificate, which begins on {day:time}: forged, or signed long after',
    'antérieur à son certificat, qui commence le {day} : falsifié, ou signé longtemps après',
    'anterior a su certificado, que empieza el {day}: falsificada, o firmada mucho después',
  ],
  [
    'later than the evidence was taken',
    'postérieur à la collecte des preuves',
    'posterior a la recogida de las pruebas',
  ],
  [
    'the same in {n:int} files: a constant',
    'le même dans {n} fichiers : une constante',
    'la misma en {n} archivos: una constante',
  ],
  [
    'the same as that of a file whose stamp is refused',
    'le même que celui d’un fichier dont l’horodatage est refusé',
    'la misma que la de un archivo cuya marca se rechaza',
  ],
  [
    'other stamps of the same module are refused ({n:int})',
    'd’autres horodatages du même module sont refusés ({n})',
    'se rechazan otras marcas de tiempo del mismo módulo ({n})',
  ],

  [
    'last call of an implant, in logs of command servers (UTC)',
    'dernier appel d’un implant, dans les journaux des serveurs de commande (UTC)',
    'última llamada de un implante, en los registros de los servidores de mando (UTC)',
  ],
  [
    'last call of an implant of {name}, in logs of command servers (UTC)',
    'dernier appel d’un implant de {name}, dans les journaux des serveurs de commande (UTC)',
    'última llamada de un implante de {name}, en los registros de los servidores de mando (UTC)',
  ],
  ['{basis:told}, of all of them', '{basis}, tous ensemble', '{basis}, de todos ellos'],
  ['called by implants', 'appelé par des implants', 'llamado por implantes'],
  [
    'called by implants of {name}',
    'appelé par des implants de {name}',
    'llamado por implantes de {name}',
  ],
  [
    'Until when {name} went on: no log of a command server (role in case.yaml) has calls of its implants.',
    'Jusqu’à quand {name} a duré : aucun journal d’un serveur de commande (role dans case.yaml) ne porte d’appels de ses implants.',
    'Hasta cuándo siguió {name}: ningún registro de un servidor de mando (role en case.yaml) tiene llamadas de sus implantes.',
  ],
  [
    'Until when the campaign went on: no log of a command server (role in case.yaml) has calls of its implants.',
    'Jusqu’à quand la campagne a duré : aucun journal d’un serveur de commande (role dans case.yaml) ne porte d’appels de ses implants.',
    'Hasta cuándo siguió la campaña: ningún registro de un servidor de mando (role en case.yaml) tiene llamadas de sus implantes.',
  ],
  [
    'The last call that is known came at {time:time} UTC.',
    'Le dernier appel connu est arrivé à {time} UTC.',
    'La última llamada conocida llegó a las {time} UTC.',
  ],
  [
    '{n:int} of {all:int} servers: {why:told}',
    '{n} serveurs sur {all} : {why}',
    '{n} de {all} servidores: {why}',
  ],
  [
    'That is what is left when other explanations are dropped, and no proof.',
    'C’est ce qui reste quand les autres explications sont écartées, et non une preuve.',
    'Es lo que queda cuando se descartan las demás explicaciones, y no una prueba.',
  ],
  [
    'command servers by what is left when other explanations of their silence are dropped',
    'serveurs de commande, selon ce qui reste quand les autres explications de leur silence sont écartées',
    'servidores de mando, según lo que queda cuando se descartan las demás explicaciones de su silencio',
  ],
  ['the collection ended', 'la collecte s’est arrêtée', 'la recogida terminó'],
  ['its victims were cleaned', 'ses victimes ont été nettoyées', 'sus víctimas fueron limpiadas'],
  [
    'it was taken down: its victims were led to a sinkhole',
    'il a été saisi : ses victimes ont été menées vers un serveur détourné',
    'fue retirado: sus víctimas fueron llevadas a un sumidero',
  ],
  ['its operators shut it down', 'ses opérateurs l’ont arrêté', 'sus operadores lo apagaron'],
  [
    'why it fell silent is not known',
    'on ne sait pas pourquoi il s’est tu',
    'no se sabe por qué calló',
  ],
  ['Most likely: {why:told}.', 'Le plus probable : {why}.', 'Lo más probable: {why}.'],
  [
    'Kept: {why:told} ({reasons:told}).',
    'Retenu : {why} ({reasons}).',
    'Mantenido: {why} ({reasons}).',
  ],
  [
    'Dropped: {why:told} ({reasons:told}).',
    'Écarté : {why} ({reasons}).',
    'Descartado: {why} ({reasons}).',
  ],
  [
    '{n:int} days without a call are not unusual here: chance {chance:told}',
    '{n} jours sans appel n’ont rien d’inhabituel ici : probabilité {chance}',
    '{n} días sin llamada no son raros aquí: probabilidad {chance}',
  ],
  [
    'everything else that this evidence tells ends at the same time',
    'tout ce que ces preuves racontent d’autre s’arrête au même moment',
    'todo lo demás que cuentan estas pruebas termina al mismo tiempo',
  ],
  [
    'the evidence goes on: {on:told}; {n:int} days without a call have a chance of {chance:told}',
    'les preuves continuent : {on} ; {n} jours sans appel ont une probabilité {chance}',
    'las pruebas continúan: {on}; {n} días sin llamada tienen una probabilidad {chance}',
  ],
  [
    'by the end that is known of it, and nothing else in it proves that',
    'd’après la fin qu’on leur connaît, et rien d’autre ne le prouve',
    'según el fin que se les conoce, y nada más lo prueba',
  ],
  [
    '{n:int} days of other lines follow',
    '{n|jour|jours} d’autres lignes suivent',
    '{n~sigue|siguen} {n|día|días} de otras líneas',
  ],
  ['less than 1 in 1,000', 'inférieure à 1 sur 1 000', 'inferior a 1 entre 1000'],
  ['1 in {n:int}', 'de 1 sur {n}', 'de 1 entre {n}'],
  [
    'some of them called a sinkhole afterwards, so that their implants were still there',
    'certaines ont ensuite appelé un serveur détourné : leurs implants étaient donc encore là',
    'algunas llamaron después a un sumidero: sus implantes seguían allí',
  ],
  [
    'this evidence knows {n:int} of its victims: they may have been cleaned while it went on',
    'ces preuves connaissent {n} de ses victimes : elles ont pu être nettoyées pendant qu’il continuait',
    'estas pruebas conocen {n} de sus víctimas: pudieron limpiarse mientras seguía',
  ],
  [
    '{n:int} victims would have had to be cleaned together',
    '{n} victimes auraient dû être nettoyées ensemble',
    '{n} víctimas habrían tenido que limpiarse a la vez',
  ],
  [
    'no sinkhole is known to have been called by its victims',
    'on ne connaît aucun serveur détourné que ses victimes aient appelé',
    'no se conoce ningún sumidero al que llamaran sus víctimas',
  ],
  [
    'a sinkhole was called by {n:int} of its victims from {day:time} on',
    'un serveur détourné a été appelé par {n} de ses victimes à partir du {day}',
    'un sumidero fue llamado por {n} de sus víctimas desde el {day}',
  ],
  [
    '{sinkhole:told}, when the server had been silent for {n:int} days, which has a chance of {chance:told}',
    '{sinkhole}, alors que le serveur était muet depuis {n} jours, ce qui a une probabilité {chance}',
    '{sinkhole}, cuando el servidor llevaba {n} días en silencio, lo que tiene una probabilidad {chance}',
  ],
  [
    '{sinkhole:told}, when its pages had been closed since {day:time}',
    '{sinkhole}, alors que ses pages étaient fermées depuis le {day}',
    '{sinkhole}, cuando sus páginas llevaban cerradas desde el {day}',
  ],
  [
    '{sinkhole:told}, and the server was called for {n:int} days more',
    '{sinkhole}, et le serveur a encore été appelé pendant {n} jours',
    '{sinkhole}, y el servidor siguió recibiendo llamadas {n} días más',
  ],
  [
    '{sinkhole:told}, and only {n:int} of the {all:int} that were active then left the server for it',
    '{sinkhole}, et seulement {n} des {all} alors actives ont quitté le serveur pour lui',
    '{sinkhole}, y solo {n} de las {all} entonces activas dejaron el servidor por él',
  ],
  [
    '{sinkhole:told}, and {n:int} of the {all:int} that were active then left the server for it',
    '{sinkhole}, et {n} des {all} alors actives ont quitté le serveur pour lui',
    '{sinkhole}, y {n} de las {all} entonces activas dejaron el servidor por él',
  ],
  [
    '{n:int} servers fell silent within {days:int} days',
    '{n} serveurs se sont tus en {days} jours',
    '{n} servidores callaron en {days} días',
  ],
  [
    'orders to uninstall were given before',
    'des ordres de désinstallation avaient été donnés',
    'antes se habían dado órdenes de desinstalación',
  ],
  [
    'pages or logs were wiped',
    'des pages ou des journaux ont été effacés',
    'se borraron páginas o registros',
  ],
  [
    'none of the {n:int} calls of {victims:int} victims from {day:time} on was answered as before',
    'aucun des {n} appels de {victims} victimes à partir du {day} n’a reçu la réponse d’avant',
    'ninguna de las {n} llamadas de {victims} víctimas desde el {day} se respondió como antes',
  ],
  ['{one:told}, {rest:list}', '{one}, {rest}', '{one}, {rest}'],
  [
    'one server alone, and nobody is known to have packed up',
    'un serveur seul, et on ne sait de personne qu’il ait plié bagage',
    'un servidor solo, y no se sabe de nadie que recogiera',
  ],
  [
    'implant ids that left this server last and then called a sinkhole, in logs of both',
    'identifiants d’implants qui ont quitté ce serveur en dernier puis appelé un serveur détourné, dans les journaux des deux',
    'identificadores de implantes que dejaron este servidor el último y llamaron después a un sumidero, en los registros de ambos',
  ],
  [
    'implant ids of {name} that left this server last and then called a sinkhole, in logs of both',
    'identifiants d’implants de {name} qui ont quitté ce serveur en dernier puis appelé un serveur détourné, dans les journaux des deux',
    'identificadores de implantes de {name} que dejaron este servidor el último y llamaron después a un sumidero, en los registros de ambos',
  ],
  [
    'Of {n:int} that a sinkhole knows, from {from:time} to {to:time}.',
    'Sur {n} que connaît un serveur détourné, du {from} au {to}.',
    'De {n} que conoce un sumidero, del {from} al {to}.',
  ],
  [
    '{n:int} called this server, or another, after their first call of the sinkhole.',
    '{n|a appelé|ont appelé} ce serveur, ou un autre, après leur premier appel au serveur détourné.',
    '{n|llamó|llamaron} a este servidor, o a otro, después de su primera llamada al sumidero.',
  ],
  [
    'Days from the last call here to the first there: {least:int} to {most:int}, half of them {half:int} or fewer.',
    'Jours entre le dernier appel ici et le premier là-bas : de {least} à {most}, dont la moitié {half} ou moins.',
    'Días entre la última llamada aquí y la primera allí: de {least} a {most}, la mitad de ellos {half} o menos.',
  ],
];
