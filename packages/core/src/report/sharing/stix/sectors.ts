/** Sectors that STIX's vocabulary lacks → the one of it that holds them; they stand beside it as labels. */
const WITHIN: Readonly<Record<string, string | null>> = {
  diplomatic: 'government-national',
  activism: 'non-profit',
  religion: 'non-profit',
  media: 'communications',
  // Education or technology: not to be told apart.
  research: null,
  'private-person': null,
};

/** By STIX's `industry-sector-ov`; `null` where it has none for it. */
export function stixSector(sector: string): string | null {
  return Object.hasOwn(WITHIN, sector) ? WITHIN[sector]! : sector;
}

/** What is to be told beside it. */
export function sectorLabels(sector: string): readonly string[] {
  return Object.hasOwn(WITHIN, sector) ? [sector] : [];
}
