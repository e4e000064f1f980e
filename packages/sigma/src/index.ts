export { CODES, NOT_SIGMA, type CodeEntry, type DiagnosticCode } from './codes.ts';
export { collectRules, type RuleCollection } from './collect.ts';
export type { Diagnostic } from './diagnostic.ts';
export type { FieldValue, SigmaEvent } from './event.ts';
export { formatDiagnostic } from './format-diagnostic.ts';
export type { FieldSource, LogsourceMapping, Route } from './mapping.ts';
export { parseSigma, type ParseOptions, type ParseResult } from './parse/sigma.ts';
export {
  findText,
  findTexts,
  findValue,
  mapOf,
  placeOf,
  type Reporting,
  requireValue,
  textOf,
  textsOf,
} from './parse/nodes.ts';
export { printPattern } from './pattern.ts';
export { parsePlaceholders, type PlaceholderResult, type Placeholders } from './placeholders.ts';
export { quote } from './quote.ts';
export type { Help, YamlCode, YamlReporter } from './reporter.ts';
export * from './rule.ts';
export { didYouMean } from './suggest.ts';
export { parseMapping, type MappingResult } from './logsource/parse-mapping.ts';
export { fold } from './match/fold.ts';
export { compileRegex, type RegexTest } from './match/regex.ts';
export { LINUX_MAPPING } from './logsource/linux.ts';
export { NETWORK_MAPPING } from './logsource/network.ts';
export { WINDOWS_MAPPING } from './logsource/windows.ts';
export { explainMatch, type MatchedField } from './match/explain.ts';
export { compileMatcher, type Matcher, type RuleMatch } from './match/fast/matcher.ts';
export { matchRulePlainly } from './match/plain.ts';
export { type MapNode, readYaml, type ScalarNode, type YamlNode } from './yaml.ts';
