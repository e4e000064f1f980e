import type { Language } from '../model.ts';

/** Titles of figures, and what is to be seen in them for those who cannot see them. */
export interface FigureTitles {
  readonly map: string;
  readonly mapSeen: (countries: number, most: string) => string;
  readonly timeline: string;
  readonly timelineSeen: (from: string, to: string) => string;
  readonly months: string;
  readonly monthsSeen: (from: string, to: string) => string;
  readonly infrastructure: string;
  readonly infrastructureSeen: (rows: number) => string;
  readonly attack: string;
  readonly attackSeen: (techniques: number, tactics: number) => string;
  readonly hex: string;
  readonly hexSeen: (from: string, to: string) => string;
  readonly lanes: Readonly<Record<string, string>>;
}

export const FIGURE_TITLES: Readonly<Record<Language, FigureTitles>> = {
  en: {
    map: 'Victims by country',
    mapSeen: (countries, most) =>
      `World map with ${countries} countries shaded by their number of victims. Most: ${most}.`,
    timeline: 'The campaign in lanes',
    timelineSeen: (from, to) =>
      `Lanes from ${from} to ${to}. Solid bars were seen in evidence; dashed ones are claims that can be forged.`,
    months: 'Victims month by month',
    monthsSeen: (from, to) =>
      `From ${from} to ${to}: how many were seen, how many came, how many were lost.`,
    infrastructure: 'Life-lines of servers, domains and certificates',
    infrastructureSeen: (rows) =>
      `${rows} names with when they were at work (solid) and what is only claimed of them (dashed).`,
    attack: 'ATT&CK techniques that findings name',
    attackSeen: (techniques, tactics) => `${techniques} techniques in ${tactics} tactics.`,
    hex: 'The bytes as they lie in the evidence',
    hexSeen: (from, to) => `Bytes from ${from} to ${to}; the broken part is framed.`,
    lanes: {
      evidence: 'Evidence',
      infrastructure: 'Infrastructure',
      'implants built': 'Implants built',
      victims: 'Victims',
      techniques: 'Techniques',
      'wiping and hiding': 'Wiping and hiding',
      end: 'End',
    },
  },
  fr: {
    map: 'Victimes par pays',
    mapSeen: (countries, most) =>
      `Carte du monde\u00a0: ${countries} pays ombrés selon leur nombre de victimes. Le plus\u00a0: ${most}.`,
    timeline: 'La campagne par volets',
    timelineSeen: (from, to) =>
      `Volets de ${from} à ${to}. Les barres pleines sont vues dans les preuves\u202f; les tirets sont des déclarations falsifiables.`,
    months: 'Les victimes mois par mois',
    monthsSeen: (from, to) =>
      `De ${from} à ${to}\u00a0: combien ont été vues, combien sont venues, combien ont été perdues.`,
    infrastructure: 'Vie des serveurs, des domaines et des certificats',
    infrastructureSeen: (rows) =>
      `${rows} noms\u00a0: quand ils ont servi (plein) et ce qui n’en est que déclaré (tirets).`,
    attack: 'Techniques ATT&CK nommées par les constats',
    attackSeen: (techniques, tactics) => `${techniques} techniques dans ${tactics} tactiques.`,
    hex: 'Les octets tels qu’ils sont dans la preuve',
    hexSeen: (from, to) => `Octets de ${from} à ${to}\u202f; la partie altérée est encadrée.`,
    lanes: {
      evidence: 'Preuves',
      infrastructure: 'Infrastructure',
      'implants built': 'Implants compilés',
      victims: 'Victimes',
      techniques: 'Techniques',
      'wiping and hiding': 'Effacement et dissimulation',
      end: 'Fin',
    },
  },
  es: {
    map: 'Víctimas por país',
    mapSeen: (countries, most) =>
      `Mapa del mundo: ${countries} países sombreados según su número de víctimas. El mayor: ${most}.`,
    timeline: 'La campaña por líneas',
    timelineSeen: (from, to) =>
      `Líneas de ${from} a ${to}. Las barras llenas se vieron en las pruebas; las discontinuas son declaraciones falsificables.`,
    months: 'Las víctimas mes a mes',
    monthsSeen: (from, to) =>
      `De ${from} a ${to}: cuántas se vieron, cuántas llegaron, cuántas se perdieron.`,
    infrastructure: 'Vida de servidores, dominios y certificados',
    infrastructureSeen: (rows) =>
      `${rows} nombres: cuándo trabajaron (lleno) y lo que solo se declara de ellos (discontinuo).`,
    attack: 'Técnicas ATT&CK que nombran los hallazgos',
    attackSeen: (techniques, tactics) => `${techniques} técnicas en ${tactics} tácticas.`,
    hex: 'Los octetos tal como están en la prueba',
    hexSeen: (from, to) => `Octetos de ${from} a ${to}; la parte dañada está enmarcada.`,
    lanes: {
      evidence: 'Pruebas',
      infrastructure: 'Infraestructura',
      'implants built': 'Implantes compilados',
      victims: 'Víctimas',
      techniques: 'Técnicas',
      'wiping and hiding': 'Borrado y ocultación',
      end: 'Fin',
    },
  },
};
