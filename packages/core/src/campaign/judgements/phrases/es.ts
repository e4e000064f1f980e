import type { PhraseCode } from '../phrase.ts';

/** What judgements say, in Spanish. */
export const PHRASES_ES: Readonly<Record<PhraseCode, string>> = {
  'active-since': 'La campaña está en marcha desde al menos {year}.',
  'active-by': 'Los implantes de la campaña ya trabajaban el {day}.',
  'silent-since': 'Ningún implante ha llamado a un servidor de mando desde el {day}.',
  'shut-down': 'Sus operadores detuvieron ellos mismos la campaña.',

  'registration-is-theirs':
    '{domain} fue registrado el {day} por aquellos cuyos implantes lo llamaron después.',
  'case-file-is-right': 'Las fechas de case.yaml son correctas.',
  'servers-are-all': 'Los servidores de mando del caso son representativos de todos los que hubo.',
  'clocks-are-right': 'Los relojes de los servidores iban en hora.',

  'bought-later': '{domain} era al principio de otra persona y se compró más tarde.',
  'older-logs-gone': 'Empezó antes y los registros más antiguos han desaparecido.',
  'moved-elsewhere': 'Los operadores siguieron con servidores que no están en el caso.',

  'record-of-owners': 'Un historial de los titulares de {domain} desde el {day}.',
  'older-log': 'Un registro más antiguo de un servidor de mando.',
  'later-call': 'Una llamada posterior en el registro de un servidor de mando.',
  'order-of-a-court':
    'Una orden judicial, o la palabra de un proveedor, de que los servidores fueron retirados.',

  'because-operators': 'Sus operadores apagaron los servidores.',
  'because-takedown': 'Otros retiraron los servidores o sus nombres.',
  'because-cleaned': 'Las víctimas fueron limpiadas.',
  'because-collection': 'La recogida terminó y las llamadas siguieron.',

  'row-fell-silent': 'Las llamadas cesan mientras los registros de los servidores continúan.',
  'row-orders': 'Había órdenes de desinstalación preparadas en los servidores.',
  'row-wiped': 'Se borraron registros antes del final.',
  'row-sinkhole': 'Los implantes aún llamaban a un sumidero después del final.',

  'author-language': 'Quienes escribieron en sus servidores hablan {language:language}.',
  'scripts-are-theirs': 'Quienes manejaban los servidores escribieron los textos que hay en ellos.',
  'language-planted': 'Los textos en {language:language} se colocaron para señalar a otros.',
  'language-copied': 'Los textos en {language:language} venían en programas escritos por otros.',
  'language-of-owner': 'Los escribió quien tuvo antes un servidor.',
  'authors-speak': 'Los operadores hablan {language:language}.',
  'text-published': 'Los mismos textos en un programa publicado.',
  'text-in-another-language':
    'Textos de los operadores en un idioma distinto del {language:language}.',
  'older-server-owner': 'Quién tuvo antes los servidores.',
  'row-texts':
    'Comentarios, mensajes o nombres en {language:language} en servidores de los operadores.',
  'row-several-servers': 'Están en varios servidores.',
  'row-trigrams-agree': 'Los textos en conjunto se parecen a ese idioma por sus trigramas.',
  'row-trigrams-differ': 'Los textos en conjunto se parecen a otro idioma por sus trigramas.',
  'row-other-languages': 'Parte de los textos está en un idioma distinto del {language:language}.',

  'wipes-logs':
    'Sus operadores sobrescriben el contenido de los registros y dejan los archivos, en {servers|servidor|servidores}.',
  'hides-from-researchers':
    'Sus operadores apartan a los investigadores de seguridad con reglas de acceso, en {servers|servidor|servidores}.',
  'watches-servers':
    'Sus operadores vigilan quién se acerca a sus servidores, en {servers|servidor|servidores}.',
  'state-level':
    'Sus operadores trabajan con el cuidado de una operación que un Estado patrocina, y no del delito común.',

  'evidence-unchanged': 'Los registros estaban así cuando se recogieron.',
  'zeros-by-crash': 'La máquina se detuvo mientras escribía.',
  'zeros-by-collection': 'La recogida escribió los ceros.',
  'other-image': 'Otra imagen del mismo servidor con el contenido de los registros.',
  'networks-are-theirs': 'Las redes eran entonces las de los investigadores.',
  hardening: 'Las reglas son contra escáneres y pruebas de contraseñas.',
  'list-copied': 'La lista se copió de alguien que la publicó.',
  'list-published': 'La misma lista en público, antes de que se escribieran las reglas.',
  'commands-are-theirs': 'Los operadores dieron las órdenes, y no un administrador.',
  administration: 'Un administrador guardó y vació registros por rutina.',
  'administrators-word': 'La palabra de quien administraba el servidor.',

  'habits-are-theirs': 'Un solo grupo tiene todas estas costumbres.',
  'crime-takes-less-care':
    'El delito común tiene menos cuidado, porque cobra pronto y pasa a otra cosa.',
  'careful-crime': 'Delincuentes de un cuidado poco común.',
  'false-flag': 'Alguien que quiere que se culpe a otros.',
  'shared-tools': 'Varios grupos que comparten herramientas y servidores de un mismo fabricante.',
  unrelated: 'Intrusiones sin relación en los mismos servidores.',
  'sale-of-data': 'Lo que se tomó está a la venta.',
  'ransom-asked': 'Se pidió dinero a las víctimas.',
  'same-tools-sold': 'Las mismas herramientas en otras manos.',
  'because-sponsored': 'Una operación que un Estado patrocina.',
  'because-crime': 'Delito común.',
  'row-habit-wiping': 'El contenido de los registros se sobrescribe o se borra por orden.',
  'row-habit-hiding': 'Se aparta a los investigadores de seguridad con reglas de acceso.',
  'row-habit-watching': 'Los operadores vigilan quién se acerca a sus servidores.',
  'row-habit-shutting-down': 'Los operadores cierran la operación con orden.',
  'row-sectors-of-states':
    'La mayoría de las víctimas conocidas son de sectores que interesan a los Estados.',
  'row-sectors-of-money': 'La mayoría de las víctimas conocidas son de sectores donde hay dinero.',
  'row-money': 'Textos de los operadores, o lo que se hizo, hablan de dinero.',
  'row-one-hand': 'Una misma lista de redes está en varios servidores.',
};
