/**
 * What an organisation does: the open vocabulary `industry-sector-ov` of STIX 2.1 (section 10.9), and below it what espionage reports
 * name and the vocabulary lacks.
 */
export const SECTORS = [
  'aerospace',
  'agriculture',
  'automotive',
  'chemical',
  'commercial',
  'communications',
  'construction',
  'dams',
  'defense',
  'education',
  'emergency-services',
  'energy',
  'entertainment',
  'financial-services',
  'government',
  'government-local',
  'government-national',
  'government-public-services',
  'government-regional',
  'healthcare',
  'hospitality-leisure',
  'infrastructure',
  'insurance',
  'manufacturing',
  'mining',
  'non-profit',
  'nuclear',
  'pharmaceuticals',
  'retail',
  'technology',
  'telecommunications',
  'transportation',
  'utilities',
  'water',

  'activism',
  'diplomatic',
  'media',
  'private-person',
  'religion',
  'research',
] as const;

export type Sector = (typeof SECTORS)[number];
