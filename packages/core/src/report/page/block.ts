/** What a page says, without how it looks: formats that are no page are written from this. */
export type Block = Heading | Paragraph | List | Table | Picture | Folded;

export interface Heading {
  readonly kind: 'heading';
  /** 1: the title. */
  readonly level: number;
  readonly id: string | null;
  readonly runs: readonly Run[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Class of the element, when it has one: `how`, `caption`. */
  readonly role: string | null;
  readonly id: string | null;
  readonly runs: readonly Run[];
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly (readonly Run[])[];
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Each cell is some paragraphs. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly cell: Cell;
  readonly numeric: boolean;
}

export type Cell = readonly (readonly Run[])[];

export interface Picture {
  readonly kind: 'picture';
  readonly id: string | null;
  readonly title: string;
  readonly description: string;
  /** The whole element, a file of its own. */
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows. */
  readonly table: Table;
}

/** What the page folds away and does not print, below a paragraph that says what it is. */
export interface Folded {
  readonly kind: 'folded';
  readonly blocks: readonly Block[];
}

/** Text of one look. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  /** Machine text: ids, values, hashes. */
  readonly code: boolean;
  /** Id of a block in the same document. */
  readonly to: string | null;
}
