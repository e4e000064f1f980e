import { counted, numberIn } from '../../phrases/words.ts';
import type { BriefPhrases } from './brief-phrases.ts';

const victims = (count: number): string => counted('es', count, 'una víctima', 'víctimas');
const servers = (count: number): string => counted('es', count, 'un servidor', 'servidores');

export const BRIEF_ES: BriefPhrases = {
  network: ({ name, isEspionage, isInternational, victims: count }) =>
    `Una red ${isInternational ? 'internacional ' : ''}de ${
      isEspionage ? 'ciberespionaje' : 'intrusiones informáticas'
    }${name === null ? '' : ` (${name})`} ha afectado al menos a ${victims(count)}`,
  inCountries: (countries, named, isAll) =>
    ` en ${counted('es', countries, 'un país', 'países')}${
      named === null ? '' : ` (${isAll ? named : `con ${named} a la cabeza`})`
    }`,
  basis: (where) =>
    ({
      together:
        'Las víctimas se cuentan por identificador de implante, cada uno una sola vez, en los registros de los servidores de mando y de un servidor sumidero.',
      log: 'Las víctimas se cuentan por identificador de implante, cada uno una sola vez, en los registros de los servidores de mando.',
      sinkhole:
        'Las víctimas se cuentan por identificador de implante, cada uno una sola vez, en el registro de un servidor sumidero.',
      unstated:
        'Las víctimas se cuentan por identificador de implante, cada uno una sola vez, en los registros de servidores.',
      host: 'Las víctimas se cuentan por identificador de implante, cada uno una sola vez, en los registros de sus propias redes.',
      machines: 'Las víctimas se cuentan por máquina con rastros de un implante.',
    })[where],
  sectors: (list) => `Entre las víctimas identificadas hay ${list}.`,
  sinceRegistration: ({ year, domain, day, likelihood }) =>
    `La campaña está ${likelihood} en marcha desde al menos ${year}: ${domain}, al que sus implantes llamaron más tarde, se registró el ${day}.`,
  sinceUse: (day) =>
    `Sus implantes ya actuaban el ${day} a más tardar, como prueban los registros.`,
  platforms: (sure, probable) =>
    sure === null
      ? `Sus implantes funcionan probablemente en ${probable}.`
      : `Sus implantes funcionan en ${sure}${probable === null ? '' : `, y probablemente en ${probable}`}.`,
  sought: (kinds, machines) =>
    `En ${counted('es', machines, 'una máquina', 'máquinas')}, la red buscó archivos de estos tipos: ${kinds}`,
  packed: () => ', y empaquetó lo que encontró',
  named: (kinds) => `Sus rastros nombran archivos de estos tipos: ${kinds}.`,
  notKnownWhatLeft: () => 'Eso por sí solo no dice qué salió de las máquinas.',
  taken: ({ victims: count, files, kinds }) =>
    `Se robaron archivos de al menos ${victims(count)}: ${counted('es', files, 'un archivo', 'archivos')} de sus máquinas ${
      files === 1 ? 'está' : 'están'
    } en los servidores de los operadores. ${
      kinds === null
        ? 'Sus nombres no dicen de qué tipo son.'
        : `Entre ellos hay archivos de estos tipos: ${kinds}.`
    }`,
  watched: (habits, count) =>
    `Sus operadores vigilaban su propia infraestructura (${servers(count)}): ${habits}.`,
  habits: {
    copied: 'copiaban los registros',
    searched: 'buscaban en los registros a quienes los estudian',
    'own-visits': 'visitaban sus propias páginas',
    messages: 'se dejaban mensajes sobre los visitantes',
    alerts: 'hacían que se les avisara de visitas y accesos',
  },
  stopped: (signs) => `Hay señales de un cierre ordenado: ${signs}.`,
  signs: {
    orders: 'órdenes a los implantes de desinstalarse',
    together: 'llamadas regulares que cesaron a la vez',
    removed: 'páginas retiradas de los servidores',
    servers: 'servidores que callaron a la vez',
  },
  hidden: (count) =>
    `Reglas de acceso mantenían a investigadores de seguridad fuera de ${servers(count)}`,
  hiddenShared: () => ', con una misma lista',
  wiped: (count) =>
    `En ${servers(count)} se sobrescribió el contenido de los registros; los archivos no se borraron.`,
  wipedCommands: (count) => `En ${servers(count)} hay órdenes que sobrescriben los registros.`,
  wipedOther: (count) =>
    `En ${counted('es', count, 'una fuente', 'fuentes')} hay rastros de registros borrados o retocados.`,
  silent: (day, count) =>
    `Desde el ${day} ningún implante llama ${
      count === 1
        ? 'al servidor de mando estudiado'
        : `a los ${numberIn('es', count)} servidores de mando estudiados`
    }, aunque los registros continúan.`,
  judged: (statement, likelihood) => `${statement}; ${likelihood}.`,
  confidence: (word) => `Confianza en este juicio: ${word}.`,
  adverbs: {
    'almost no chance': 'casi seguro que no',
    'very unlikely': 'muy probablemente no',
    unlikely: 'probablemente no',
    'roughly even chance': 'quizá',
    likely: 'probablemente',
    'very likely': 'muy probablemente',
    'almost certain': 'casi con certeza',
  },
  evidence: 'En qué se basa cada frase',
  more: (count) => `y ${numberIn('es', count)} más`,
  nothing: 'Las pruebas de este caso no permiten ninguna frase.',
};
