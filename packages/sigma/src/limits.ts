/**
 * What a rule file may ask for. Rules come from strangers: each limit is far above what real rules need (the figures
 * are those of the public rule set, 3,780 rules) and far below what could hurt.
 */

/** UTF-16 units in one file. The largest public rule has 295,078. */
export const MAX_FILE_LENGTH = 4_194_304;

/** YAML collections inside one another. Public rules reach 6. */
export const MAX_NESTING = 48;

/**
 * YAML nodes of one file, with one more for every 64 UTF-16 units of text; aliases and keys of `action: global` count as
 * often as they are used. The largest public rule has 5,778.
 */
export const MAX_NODES = 250_000;

/** Documents of one file that are read by themselves when the file as a whole is not YAML. */
export const MAX_RESCUED_DOCUMENTS = 1_000;

/** Diagnostics kept for one file; one more says that there were others. */
export const MAX_DIAGNOSTICS = 100;

/** Modifiers on one field. The longest useful chain has 5. */
export const MAX_MODIFIERS = 12;

/** Placeholders in one value. Public rules have one. */
export const MAX_PLACEHOLDERS = 16;

/** Values that one written value may stand for, once placeholders and dashes are spelled out. */
export const MAX_EXPANDED_VALUES = 10_000;

/** UTF-16 units that all values of one file may become by expansion and encoding. Public rules reach 90. */
export const MAX_EXPANDED_LENGTH = 8_388_608;

/** UTF-16 units in one regular expression. The longest public one has 510. */
export const MAX_REGEX_LENGTH = 8_192;

/** UTF-16 units in one condition. The longest public one has 542. */
export const MAX_CONDITION_LENGTH = 32_768;

/** Words, operators and parentheses in one condition. Public rules reach 80. */
export const MAX_CONDITION_TOKENS = 4_096;

/** Conditions of one rule. Public rules have one. */
export const MAX_CONDITIONS = 64;

/** Names that the patterns of one condition are compared with. Public rules reach 81. */
export const MAX_NAME_COMPARISONS = 20_000;

/** Parentheses and `not` inside one another. Public rules reach 3. */
export const MAX_CONDITION_DEPTH = 64;

/** Correlations that refer to correlations. */
export const MAX_CORRELATION_DEPTH = 10;

/** Sigma 2.1: UTF-16 units in a title. */
export const MAX_TITLE_LENGTH = 256;

/** Sigma 2.1: UTF-16 units in a description. */
export const MAX_DESCRIPTION_LENGTH = 65_535;
