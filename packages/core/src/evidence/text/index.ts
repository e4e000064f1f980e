import type { Format } from '../format.ts';
import { AUDIT_LOG } from './auditd/auditd.ts';
import { APACHE_CONFIG } from './config/apache.ts';
import { CADDY_CONFIG, LIGHTTPD_CONFIG, NFT_RULES, NGINX_CONFIG } from './config/block-formats.ts';
import { HOSTS_ACCESS, IPTABLES_RULES } from './config/lists.ts';
import { WEB_CONFIG } from './config/web-config.ts';
import { IIS } from './iis.ts';
import { EXIM } from './mail/exim.ts';
import { SURICATA } from './network/suricata.ts';
import { ZEEK, ZEEK_JSON } from './network/zeek.ts';
import { PROPERTY_FILE } from './properties.ts';
import { REFLOG } from './reflog.ts';
import { REGISTRY_EXPORT } from './registry/registry-export.ts';
import { SCRIPT } from './script/script.ts';
import { CRON_TABLE } from './shell/crontab.ts';
import { BASH_HISTORY, FISH_HISTORY, ZSH_HISTORY } from './shell/history.ts';
import { SQL_DUMP } from './sql/sql-dump.ts';
import { SQUID } from './squid.ts';
import { SYSLOG } from './syslog/syslog.ts';
import { ACCESS_JSON } from './web/access-json.ts';
import { ACCESS } from './web/access.ts';
import { WEB_ERROR } from './web/error.ts';

export { ZONE_ASSUMED } from './line-format.ts';
export { compareRotated, rotatedName, rotatedSets, type RotatedName } from './rotation.ts';
export { placesInSet } from './places.ts';
export { accessLog } from './web/access.ts';
export { LogFormatError } from './web/segment.ts';
export { zoneOf } from './zone.ts';

/** Logs, histories and configurations in text. Those whose lines are the surest sign come first, those told by name last. */
export const TEXT_FORMATS: readonly Format[] = [
  AUDIT_LOG,
  IIS,
  SQUID,
  ZEEK,
  ZEEK_JSON,
  SURICATA,
  REFLOG,
  REGISTRY_EXPORT,
  ACCESS,
  ACCESS_JSON,
  WEB_ERROR,
  EXIM,
  SYSLOG,
  ZSH_HISTORY,
  FISH_HISTORY,
  BASH_HISTORY,
  PROPERTY_FILE,
  SQL_DUMP,
  CRON_TABLE,
  SCRIPT,
  IPTABLES_RULES,
  NFT_RULES,
  WEB_CONFIG,
  LIGHTTPD_CONFIG,
  NGINX_CONFIG,
  APACHE_CONFIG,
  CADDY_CONFIG,
  HOSTS_ACCESS,
];
