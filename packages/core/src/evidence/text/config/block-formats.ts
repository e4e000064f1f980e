import type { Format } from '../../format.ts';
import { BlockParser } from './blocks.ts';
import { configurationFormat } from './directive.ts';

const COMMENT = /^\s*#/;

/** Entries of a table of addresses or patterns that is kept in a file of its own: `192.0.2.0/24 1;`, `~*curl 1;`. */
const NGINX_ENTRY =
  /^\s*(?:[\d.]{7,15}(?:\/\d{1,2})?|[\da-f:]{3,39}\/\d{1,3}|"?~\*?[^\s;]+"?)\s+\S+;/i;

const NGINX_LINE =
  /^\s*(?:(?:server\s*|http\s*|events\s*|stream\s*|upstream\s[^{]*|geo\s+\$[^{]*|map\s[^{]*|location\s[^{]*|if\s*\([^{]*)\{|(?:listen|server_name|root|index|deny|allow|proxy_pass|proxy_set_header|return|rewrite|include|user|worker_processes|error_log|access_log|log_format|ssl_certificate(?:_key)?|try_files|fastcgi_pass)\s[^;=]*;)/;

export const NGINX_CONFIG: Format = configurationFormat({
  id: 'nginx-config',
  title: 'an Nginx configuration',
  extensions: ['.conf'],
  names: /^nginx\.conf$/,
  named: true,
  comment: COMMENT,
  recognises: (text) => NGINX_LINE.test(text) || NGINX_ENTRY.test(text),
  open: () => new BlockParser({ lineEnds: false, semicolonEnds: true, bracesAtLineEnd: false }),
});

const LIGHTTPD_LINE =
  /^\s*(?:(?:server|url|index-file|static-file|mimetype|accesslog|dir-listing|fastcgi|cgi|ssl|auth|proxy|evasive|expire)\.[\w.-]+\s*\+?=|\$(?:HTTP|SERVER|REQUEST_HEADER)\[")/;

export const LIGHTTPD_CONFIG: Format = configurationFormat({
  id: 'lighttpd-config',
  title: 'a lighttpd configuration',
  extensions: ['.conf'],
  names: /^lighttpd\.conf$/,
  named: true,
  comment: COMMENT,
  recognises: (text) => LIGHTTPD_LINE.test(text),
  open: () => new BlockParser({ lineEnds: true, semicolonEnds: false, bracesAtLineEnd: false }),
});

const CADDY_LINE =
  /^\s*(?:(?:reverse_proxy|file_server|php_fastcgi|root \*|respond|handle(?:_path)?|redir|encode|tls|@\w+ (?:\{|remote_ip|path|header|not|expression)|remote_ip)\b)/;

export const CADDY_CONFIG: Format = configurationFormat({
  id: 'caddy-config',
  title: 'a Caddy configuration',
  extensions: [],
  names: /^Caddyfile/i,
  named: true,
  comment: COMMENT,
  recognises: (text) => CADDY_LINE.test(text),
  open: () => new BlockParser({ lineEnds: true, semicolonEnds: false, bracesAtLineEnd: true }),
});

const NFT_LINE =
  /^\s*(?:flush ruleset\b|(?:add |create )?(?:table|chain|rule|set|element) (?:inet|ip6?|arp|bridge|netdev)\b|type (?:filter|nat|route) hook \w+ priority\b|(?:chain|set|map) [\w-]+ \{)/;

export const NFT_RULES: Format = configurationFormat({
  id: 'nft',
  title: 'an nft ruleset',
  extensions: ['.nft', '.conf'],
  names: /^nftables\.conf$/,
  named: true,
  comment: COMMENT,
  recognises: (text) => NFT_LINE.test(text),
  open: () => new BlockParser({ lineEnds: true, semicolonEnds: true, bracesAtLineEnd: true }),
});
