/** A diagnostic's permanent description. A code is never given another meaning; `docs/sigma.md` shows each. */
export interface CodeEntry {
  readonly severity: 'error' | 'warning';
  readonly title: string;
  /** What to do, where the place of use knows nothing better. */
  readonly help: string | null;
}

function error(title: string, help: string | null = null): CodeEntry {
  return { severity: 'error', title, help };
}

function warning(title: string, help: string | null = null): CodeEntry {
  return { severity: 'warning', title, help };
}

/** Every diagnostic that reading a rule file can give. */
export const CODES = {
  // The file.
  SG001: error('not readable as YAML'),
  SG002: error('larger than a rule may be'),
  SG003: warning('not a Sigma document'),
  SG004: error('key given twice', 'rename one of the two, or put both values in one list'),
  SG005: error('YAML feature that rules do not have'),
  SG006: error('unknown action', 'the actions are global, reset and repeat'),
  SG007: warning('more problems than are listed', 'solve those above first'),

  // Values and modifiers.
  SG010: error('modifier takes another kind of value'),
  SG011: error('modifier in the wrong place'),
  SG012: error('unknown modifier'),
  SG013: error('wildcard where none is allowed', 'write \\* or \\? for the character itself'),
  SG014: error('value out of range'),
  SG015: error('placeholder without values'),
  SG016: error('regular expression that cannot run'),
  SG017: warning('nothing to expand', 'write the placeholder as %name%'),
  SG018: warning('all with a single value', 'all speaks of several values; leave it out'),
  SG019: warning('number in an unusual notation', 'put it in quotes if the text is meant'),

  // Selections.
  SG020: error('empty selection'),
  SG021: error('value that needs a field'),
  SG022: error('array matching'),
  SG023: error('value of the wrong shape'),
  SG024: warning('null among values', 'write a selection of its own for the missing field'),
  SG025: warning('selection that no condition uses'),
  SG026: warning('timeframe without aggregation'),

  // Conditions.
  SG030: error('condition not understood'),
  SG031: error('unknown selection'),
  SG032: error('pattern without a selection'),
  SG033: error('unknown quantifier', 'only 1 of, any of and all of exist'),
  SG034: warning('operator in capitals', 'operators are lower case: and, or, not, of, them'),
  SG035: error('aggregation that cannot be expressed'),
  SG036: warning(
    'aggregation of Sigma 1',
    'it was read as a correlation; write one to say what is meant',
  ),

  // What a document says about itself.
  SG040: error('required key missing'),
  SG041: error('key with the wrong kind of value'),
  SG042: warning('unknown value'),
  SG043: warning('text longer than Sigma allows'),
  SG044: warning('foreign taxonomy', 'field names are taken as Sigma’s own'),
  SG045: error('log source names nothing', 'name a product, a category or a service'),
  SG046: warning('log source in capitals', 'log sources are lower case'),

  // Correlations and filters.
  SG050: error('unknown correlation type'),
  SG051: error('time span not understood', 'a number and s, m, h, d, w, M or y: 15m'),
  SG052: error('correlation condition not understood'),
  SG053: error('reference to an unknown rule'),
  SG054: error('correlations in a circle or too deep'),
  SG055: warning('filter condition without not', 'filters are AND-ed to the rule: write not'),
  SG056: warning('filter for an unknown rule'),

  // Rules together.
  SG060: warning('id used twice'),
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type DiagnosticCode = keyof typeof CODES;

/** The code of a YAML file that is none of Sigma's: a mapping, a CI file… A caller may pass over it in silence. */
export const NOT_SIGMA: DiagnosticCode = 'SG003';
