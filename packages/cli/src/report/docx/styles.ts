import type { Language } from '@unmask/core';
import type { IStylesOptions } from 'docx';

const INK = '17212B';
const MUTED = '5A6673';
const FONT = 'Arial';

/** Sizes are half points, distances twentieths of a point. */
const paragraph = (id: string, size: number, color: string, after: number) => ({
  id,
  name: id,
  basedOn: 'Normal',
  run: { size, color },
  paragraph: { spacing: { after } },
});

/** How the styles of a report look; programs check its spelling in its language. */
export const stylesIn = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 20, color: INK, language: { value: language } },
      paragraph: { spacing: { after: 100 } },
    },
    title: { run: { size: 44, bold: true }, paragraph: { spacing: { before: 1200, after: 200 } } },
    heading1: {
      run: { size: 30, bold: true },
      paragraph: { spacing: { before: 480, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { size: 24, bold: true },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
    },
    heading3: {
      run: { size: 21, bold: true },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    paragraph('Hint', 18, MUTED, 120),
    paragraph('Proof', 16, MUTED, 140),
    paragraph('Cell', 15, INK, 20),
    {
      ...paragraph('ListCaption', 20, INK, 60),
      run: { size: 20, color: INK, bold: true },
      paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
    },
  ],
});
