import { hexToBytes } from '@noble/hashes/utils.js';
import type { CitedFinding, HexProof, Language } from '../../model.ts';
import { FIGURE_TITLES } from '../../phrases/figure-titles.ts';
import { FIGURE_WORDS } from '../../phrases/figures.ts';
import type { Figure } from '../figure.ts';
import { hexFigure } from '../hex/hex.ts';

/** The bytes of a finding's proof, a picture for each place. */
export function proofsOf({ id, proof }: CitedFinding, language: Language): Figure[] {
  return proof.flatMap((each, index) => {
    const figure = proofOf(each, `fig-hex-${id}-${index + 1}`, language);
    return figure === null ? [] : [figure];
  });
}

function proofOf(
  { offset, bytes, broken }: HexProof,
  id: string,
  language: Language,
): Figure | null {
  const titles = FIGURE_TITLES[language];
  const shown = hexToBytes(bytes);
  const end = offset + shown.length;
  return hexFigure(
    {
      id,
      title: titles.hex,
      description: titles.hexSeen(`0x${offset.toString(16)}`, `0x${end.toString(16)}`),
      offset,
      bytes: shown,
      broken,
    },
    FIGURE_WORDS[language],
  );
}
