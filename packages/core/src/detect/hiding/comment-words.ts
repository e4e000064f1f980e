import { organisationsIn, type OrganisationRow } from './ranges/ranges.ts';

/** What a comment says beside a rule that keeps somebody out. */
export interface CommentSense {
  readonly organisations: readonly OrganisationRow[];
  /** The rule is against nuisance: bots, guessing of passwords, floods. */
  readonly nuisance: boolean;
  /** It names where a list comes from, or whose finding it follows, rather than whom it keeps out. */
  readonly cites: boolean;
}

const STUDY = /\b(?:anti-?malware|malware (?:analy\w+|research\w*))\b/g;
const NUISANCE =
  /\b(?:bots?|\w*bot|crawl\w*|spider\w*|scrap\w+|\w*spam\w*|brute\w*|fail2ban|d?dos|flood\w*|abus\w+|harvest\w*|bandwidth|hot-?link\w*|leech\w*|hack\w*|exploit\w*|scan\w*|prob(?:e|es|ing)|wp-login|xml-?rpc|ssh\w*|login\w*|bad guys?|noisy)\b/;
/** Lists that others publish, and the words of a defender who blocks what a report names. */
const CITES =
  /\b(?:report\w*|iocs?|indicators?|apt\s?\d*|c2|c&c|command and control|malware|trojan|botnet|threats?|feeds?|attack\w*|campaign|blog|advisory|bulletin|cve|according|https?|spamhaus|firehol|dshield|blocklist\w*|blacklist\w*|abuseipdb|talos|emerging ?threats|crowdsec|feodo|alienvault|team cymru|bogons?|ipdeny|maxmind|country|countries)\b/;
/** Prose tells other things than a name. */
const MAX_WORDS = 12;

export function senseOf(comment: string): CommentSense {
  const text = comment.toLowerCase().replace(STUDY, ' ');
  const isProse = text.split(/\s+/).length > MAX_WORDS;
  return {
    organisations: organisationsIn(comment),
    nuisance: NUISANCE.test(text),
    cites: isProse || CITES.test(text),
  };
}
