/** Names of sectors, platforms and kinds of files in the languages of reports. */
import type { Sector } from '../../case/sectors.ts';
import type { Platform } from '../../campaign/implants/profile.ts';
import type { Language } from '../model.ts';

type Names = Readonly<Record<Language, string>>;

function names(en: string, fr: string, es: string): Names {
  return { en, fr, es };
}

/** Who is in a sector, in the plural. */
const SECTORS: Readonly<Record<Sector, Names>> = {
  aerospace: names('aerospace companies', 'entreprises aérospatiales', 'empresas aeroespaciales'),
  agriculture: names('farms and food producers', 'exploitations agricoles', 'empresas agrícolas'),
  automotive: names('car makers', 'constructeurs automobiles', 'fabricantes de automóviles'),
  chemical: names('chemical companies', 'entreprises chimiques', 'empresas químicas'),
  commercial: names('companies', 'entreprises', 'empresas'),
  communications: names(
    'communication services',
    'services de communication',
    'servicios de comunicación',
  ),
  construction: names(
    'construction companies',
    'entreprises du bâtiment',
    'empresas de construcción',
  ),
  dams: names('operators of dams', 'exploitants de barrages', 'operadores de presas'),
  defense: names('defence organisations', 'organismes de défense', 'organismos de defensa'),
  education: names(
    'schools and universities',
    'établissements d’enseignement',
    'centros de enseñanza',
  ),
  'emergency-services': names(
    'emergency services',
    'services d’urgence',
    'servicios de emergencia',
  ),
  energy: names('energy companies', 'entreprises de l’énergie', 'empresas de energía'),
  entertainment: names(
    'entertainment companies',
    'entreprises du divertissement',
    'empresas de entretenimiento',
  ),
  'financial-services': names(
    'financial institutions',
    'établissements financiers',
    'entidades financieras',
  ),
  government: names(
    'government bodies',
    'institutions gouvernementales',
    'instituciones gubernamentales',
  ),
  'government-local': names(
    'local authorities',
    'collectivités locales',
    'administraciones locales',
  ),
  'government-national': names(
    'national government bodies',
    'administrations nationales',
    'administraciones nacionales',
  ),
  'government-public-services': names('public services', 'services publics', 'servicios públicos'),
  'government-regional': names(
    'regional authorities',
    'administrations régionales',
    'administraciones regionales',
  ),
  healthcare: names('healthcare providers', 'établissements de santé', 'centros sanitarios'),
  'hospitality-leisure': names(
    'hotels and leisure companies',
    'hôtels et entreprises de loisirs',
    'hoteles y empresas de ocio',
  ),
  infrastructure: names(
    'operators of infrastructure',
    'exploitants d’infrastructures',
    'operadores de infraestructuras',
  ),
  insurance: names('insurers', 'assureurs', 'aseguradoras'),
  manufacturing: names('manufacturers', 'industriels', 'fabricantes'),
  mining: names('mining companies', 'entreprises minières', 'empresas mineras'),
  'non-profit': names(
    'non-profit organisations',
    'associations',
    'organizaciones sin ánimo de lucro',
  ),
  nuclear: names('nuclear operators', 'exploitants nucléaires', 'operadores nucleares'),
  pharmaceuticals: names(
    'pharmaceutical companies',
    'laboratoires pharmaceutiques',
    'empresas farmacéuticas',
  ),
  retail: names('retailers', 'commerces', 'comercios'),
  technology: names('technology companies', 'entreprises technologiques', 'empresas tecnológicas'),
  telecommunications: names(
    'telecommunication operators',
    'opérateurs de télécommunications',
    'operadores de telecomunicaciones',
  ),
  transportation: names(
    'transport companies',
    'entreprises de transport',
    'empresas de transporte',
  ),
  utilities: names('utilities', 'services d’eau et d’énergie', 'empresas de servicios básicos'),
  water: names('water suppliers', 'distributeurs d’eau', 'empresas de agua'),
  activism: names('activists', 'militants', 'activistas'),
  diplomatic: names(
    'diplomatic missions',
    'représentations diplomatiques',
    'misiones diplomáticas',
  ),
  media: names('media', 'médias', 'medios de comunicación'),
  'private-person': names('private persons', 'particuliers', 'particulares'),
  religion: names('religious communities', 'communautés religieuses', 'comunidades religiosas'),
  research: names('research institutes', 'instituts de recherche', 'institutos de investigación'),
};

/** `null` for what is no sector, such as `unknown`. */
export function sectorIn(language: Language, sector: string): string | null {
  return Object.hasOwn(SECTORS, sector) ? SECTORS[sector as Sector][language] : null;
}

const PLATFORMS: Readonly<Record<Platform, Names>> = {
  windows: names('Windows', 'Windows', 'Windows'),
  macos: names('macOS', 'macOS', 'macOS'),
  linux: names('Linux', 'Linux', 'Linux'),
  android: names('Android', 'Android', 'Android'),
  ios: names('iOS', 'iOS', 'iOS'),
  freebsd: names('FreeBSD', 'FreeBSD', 'FreeBSD'),
  solaris: names('Solaris', 'Solaris', 'Solaris'),
  'network-device': names('network devices', 'équipements réseau', 'equipos de red'),
};

export function platformIn(language: Language, platform: Platform): string {
  return PLATFORMS[platform][language];
}

/** Groups of `rules/sought/extensions.yaml`, as parts of a sentence. */
const SOUGHT: Readonly<Record<string, Names>> = {
  documents: names('documents', 'documents', 'documentos'),
  'spreadsheets and slides': names(
    'spreadsheets or slides',
    'tableurs ou présentations',
    'hojas de cálculo o presentaciones',
  ),
  'mail and address books': names(
    'mail or address books',
    'courriels ou carnets d’adresses',
    'correo o libretas de direcciones',
  ),
  'keys for mail and files (PGP, S/MIME)': names(
    'encryption keys',
    'clés de chiffrement',
    'claves de cifrado',
  ),
  'certificates and private keys': names(
    'certificates or private keys',
    'certificats ou clés privées',
    'certificados o claves privadas',
  ),
  'remote access': names(
    'remote-access settings',
    'configurations d’accès à distance',
    'configuraciones de acceso remoto',
  ),
  passwords: names('password stores', 'coffres de mots de passe', 'almacenes de contraseñas'),
  'encrypted containers and files': names(
    'encrypted files',
    'fichiers chiffrés',
    'archivos cifrados',
  ),
  'encryption of governments and armed forces, as it was suggested': names(
    'files that governments may encrypt with',
    'fichiers de chiffrements peut-être gouvernementaux',
    'archivos de cifrados quizá gubernamentales',
  ),
  databases: names('databases', 'bases de données', 'bases de datos'),
  'plans and maps': names('plans or maps', 'plans ou cartes', 'planos o mapas'),
  archives: names('archives', 'archives', 'archivos comprimidos'),
};

/** `null` for kinds that have no name. */
export function soughtIn(language: Language, group: string): string | null {
  return Object.hasOwn(SOUGHT, group) ? SOUGHT[group]![language] : null;
}
