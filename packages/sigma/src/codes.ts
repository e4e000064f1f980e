/** A diagnostic's permanent description. A code is never given another meaning; `docs/sigma.md` shows each. */
export interface CodeEntry {
  readonly severity: 'error' | 'warning';
  readonly title: string;
  /** What to do, where the place of use knows nothing better. */
  readonly help: string | null;
}

/** Every diagnostic that reading a rule file can give. */
export const CODES = {
  // The file.
  SG001: { severity: 'error', title: 'not readable as YAML', help: null },
  SG002: { severity: 'error', title: 'larger than a rule may be', help: null },
  SG003: { severity: 'warning', title: 'not a Sigma document', help: null },
  SG004: {
    severity: 'error',
    title: 'key given twice',
    help: 'rename one of the two, or put both values in one list',
  },
  SG005: { severity: 'error', title: 'YAML feature that rules do not have', help: null },
  SG006: {
    severity: 'error',
    title: 'action that cannot be taken',
    help: 'the actions are global, reset and repeat',
  },
  SG007: {
    severity: 'warning',
    title: 'more problems than are listed',
    help: 'solve those above first',
  },

  // Values and modifiers.
  SG010: { severity: 'error', title: 'modifier takes another kind of value', help: null },
  SG011: { severity: 'error', title: 'modifier in the wrong place', help: null },
  SG012: { severity: 'error', title: 'unknown modifier', help: null },
  SG013: {
    severity: 'error',
    title: 'wildcard where none is allowed',
    help: 'write \\* or \\? for the character itself',
  },
  SG014: { severity: 'error', title: 'value out of range', help: null },
  SG015: { severity: 'error', title: 'placeholder without values', help: null },
  SG016: { severity: 'error', title: 'regular expression that cannot run', help: null },
  SG017: {
    severity: 'warning',
    title: 'nothing to expand',
    help: 'write the placeholder as %name%',
  },
  SG018: {
    severity: 'warning',
    title: 'all with a single value',
    help: 'all speaks of several values; leave it out',
  },
  SG019: {
    severity: 'warning',
    title: 'number in an unusual notation',
    help: 'put it in quotes if the text is meant',
  },

  // Selections.
  SG020: { severity: 'error', title: 'empty selection', help: null },
  SG021: { severity: 'error', title: 'value that needs a field', help: null },
  SG022: { severity: 'error', title: 'array matching', help: null },
  SG023: { severity: 'error', title: 'value of the wrong shape', help: null },
  SG024: {
    severity: 'warning',
    title: 'null among values',
    help: 'write a selection of its own for the missing field',
  },
  SG025: { severity: 'warning', title: 'selection that no condition uses', help: null },
  SG026: { severity: 'warning', title: 'timeframe without aggregation', help: null },

  // Conditions.
  SG030: { severity: 'error', title: 'condition not understood', help: null },
  SG031: { severity: 'error', title: 'unknown selection', help: null },
  SG032: { severity: 'error', title: 'pattern without a selection', help: null },
  SG033: {
    severity: 'error',
    title: 'unknown quantifier',
    help: 'only 1 of, any of and all of exist',
  },
  SG034: {
    severity: 'warning',
    title: 'operator in capitals',
    help: 'operators are lower case: and, or, not, of, them',
  },
  SG035: { severity: 'error', title: 'aggregation that cannot be expressed', help: null },
  SG036: {
    severity: 'warning',
    title: 'aggregation of Sigma 1',
    help: 'it was read as a correlation; write one to say what is meant',
  },

  // What a document says about itself.
  SG040: { severity: 'error', title: 'required key missing', help: null },
  SG041: { severity: 'error', title: 'key with the wrong kind of value', help: null },
  SG042: { severity: 'warning', title: 'unknown value', help: null },
  SG043: { severity: 'warning', title: 'text longer than Sigma allows', help: null },
  SG044: {
    severity: 'warning',
    title: 'foreign taxonomy',
    help: 'field names are taken as Sigma’s own',
  },
  SG045: {
    severity: 'error',
    title: 'log source names nothing',
    help: 'name a product, a category or a service',
  },
  SG046: {
    severity: 'warning',
    title: 'log source in capitals',
    help: 'log sources are lower case',
  },

  // Correlations and filters.
  SG050: { severity: 'error', title: 'unknown correlation type', help: null },
  SG051: {
    severity: 'error',
    title: 'time span not understood',
    help: 'a number and s, m, h, d, w, M or y: 15m',
  },
  SG052: { severity: 'error', title: 'correlation condition not understood', help: null },
  SG053: { severity: 'error', title: 'reference to an unknown rule', help: null },
  SG054: { severity: 'error', title: 'correlations in a circle or too deep', help: null },
  SG055: {
    severity: 'warning',
    title: 'filter condition without not',
    help: 'filters are AND-ed to the rule: write not',
  },
  SG056: { severity: 'warning', title: 'filter for an unknown rule', help: null },

  // Rules together.
  SG060: { severity: 'warning', title: 'id used twice', help: null },
} as const;

export type DiagnosticCode = keyof typeof CODES;

/** The code of a YAML file that is none of Sigma's: a mapping, a CI file… A caller may pass over it in silence. */
export const NOT_SIGMA: DiagnosticCode = 'SG003';
