import type { Event } from '../../../evidence/format.ts';
import { shorten } from '../../../report/text.ts';
import { checkFinding } from '../../check-finding.ts';
import { commandOf } from '../../command-of.ts';
import type { Finding } from '../../finding.ts';
import { wipeCommandIn } from '../../tampering/wipers/wipe-command.ts';
import { timeDoubt } from '../../time-doubt.ts';
import { HIDE_INFRASTRUCTURE } from '../access-finding.ts';

export const WEB_ROOT_REMOVED = {
  id: 'web-root-removed',
  title: 'Command that empties a web root',
};

/** UTF-16 units of a command that are looked at. */
const MAX_COMMAND_CHARS = 8_192;
/** Of one part of the evidence. */
const MAX_FINDINGS = 100;
const MAX_SHOWN_CHARS = 300;

/** Where servers have their pages by their packages and manuals; a folder below is a part of a site. */
const ROOT = String.raw`(?:/var/www|/srv/(?:www|http)|/usr/share/nginx/html|/usr/local/(?:apache2?|nginx)/(?:htdocs|html)|/home/[\w.-]{1,64}/public_html)(?:/(?:html|htdocs|public_html|cgi-bin|secure))?`;
const IS_ROOT = new RegExp(`^${ROOT}/?$`);
const NAMES_ROOT = new RegExp(`${ROOT}(?![\\w-])`);
const TARGET = new RegExp(`(?<=[\\s"'=])${ROOT}/?(?:\\*|\\.\\*|index\\.\\w{2,5})?(?=[\\s"';&|]|$)`);
const REMOVES =
  /(?:^|[\s;&|(])(?:rm\s+-\w{0,8}[rR]\w{0,8}|shred|srm|wipe)(?=\s)[^;&|\n]{0,2048}|(?:^|[\s;&|(])find\s[^;&|\n]{0,512}(?:-delete|-exec\s+(?:rm|shred))/;
const ALL_HERE = /\s(?:\.\/)?\*(?:\s|$)|\s\.(?:\s|$)/;
const CD = /(?:^|[;&|]\s{0,8})cd\s+["']?(\/[^\s"';&|]{0,255})/;
/** What puts pages back, or a new site in their place. */
const FILLS =
  /(?:^|[\s;&|(])(?:cp|mv|tar|rsync|unzip|git|scp|sftp|wget|curl|install|ln|composer|npm|drush|wp|docker|ansible\w*|vi|vim|nano|tee|mount)(?=\s)/;

interface Removal {
  readonly event: Event;
  readonly command: string;
}

/** Looks in the commands of a host for those that empty its web root, and for what came after. */
export class WebRootReader {
  private folder = '';
  private removals: Removal[] = [];
  private wipes: Event | null = null;

  add(event: Event): void {
    // Packages and releases bring scripts that do so; here is asked what was done.
    if (event.logsource.category === 'script' || event.logsource.product === 'windows') return;
    const command = commandOf(event)?.slice(0, MAX_COMMAND_CHARS);
    if (command === undefined) return;
    this.folder = CD.exec(command)?.[1] ?? this.folder;
    const isHere = IS_ROOT.test(this.folder);
    if (this.empties(command, isHere)) {
      if (this.removals.length < MAX_FINDINGS) this.removals.push({ event, command });
    } else if (FILLS.test(command) && (isHere || NAMES_ROOT.test(command))) {
      this.removals = [];
    }
    if (wipeCommandIn(command)?.level === 'high') this.wipes ??= event;
  }

  finish(): { readonly finding: Finding; readonly time: number }[] {
    return this.removals.map((removal) => ({
      finding: toFinding(removal, this.wipes),
      time: removal.event.time,
    }));
  }

  private empties(command: string, isHere: boolean): boolean {
    const removed = REMOVES.exec(command)?.[0];
    if (removed === undefined) return false;
    return TARGET.test(removed) || (isHere && ALL_HERE.test(removed));
  }
}

function toFinding({ event, command }: Removal, wipes: Event | null): Finding {
  return checkFinding('hiding', {
    check: WEB_ROOT_REMOVED,
    level: wipes === null ? 'low' : 'medium',
    confidence: wipes === null ? 'low' : 'moderate',
    time: event.time,
    until: null,
    source: event.source(),
    techniques: [...HIDE_INFRASTRUCTURE, 'T1070.004'],
    matched: { command: shorten(command, MAX_SHOWN_CHARS) },
    summary: `empties a web root${wipes === null ? '' : ', and logs are wiped too'}: ${shorten(command, 200)}${timeDoubt(event)}`,
    proof: wipes === null ? [event.locator] : [event.locator, wipes.locator],
    alternatives: [
      'A new version of the site: unlikely, no command after it that is known here puts pages back',
      wipes === null
        ? 'An administrator who takes a site or a host out of service: kept, the most likely'
        : 'An administrator who takes a site or a host out of service: kept; but the logs went too',
    ],
  });
}
