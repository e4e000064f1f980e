import type { PhraseCode } from '../phrase.ts';

/** What judgements say, in Spanish. */
export const PHRASES_ES: Readonly<Record<PhraseCode, string>> = {
  'active-since': 'La campaña está en marcha desde {year}.',
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

  'authors-language': 'Quienes escribieron en sus servidores hablan {language:language}.',
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
};
