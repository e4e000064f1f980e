export type { Figure, FigureColumn, FigureTable } from './figure.ts';
export { type ReportFigures, reportFigures } from './from-model/index.ts';
