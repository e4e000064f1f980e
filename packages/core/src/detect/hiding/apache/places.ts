import { isBelow, type Place } from './merged.ts';
import type { Section, Site } from './section.ts';
import type { ApacheServer } from './servers.ts';

/** Sites in which the rules of the main server are asked. */
const MAX_SITES = 50;

/** Sites in which a section holds. The main server answers where no site is for all addresses. */
export function sitesOf({ model: { sites } }: ApacheServer, { site }: Section): number[] {
  if (site !== 0 || sites.length === 1) return [site];
  const all = Array.from({ length: Math.min(sites.length - 1, MAX_SITES) }, (_, i) => i + 1);
  return sites.some(({ isForAll }, i) => i > 0 && isForAll) ? all : [0, ...all];
}

/** A page in the place that a section is about, which no section further in is about. */
export function placeOf(section: Section, site: number, server: ApacheServer): Place {
  const { kind, path, within } = section;
  const around = (): Place => (within === null ? nowhereIn(site) : placeOf(within, site, server));
  switch (kind) {
    case 'directory':
    case 'htaccess':
      return { site, folder: path, file: null, address: addressOf(path, site, server) };
    case 'files':
      return { ...around(), file: path[0]! };
    case 'location':
      return { site, folder: folderAt(path, site, server), file: null, address: path };
    case 'condition':
      return around();
    case 'server':
    case 'directory pattern':
    case 'location pattern':
      return nowhereIn(site);
  }
}

/** A page of which nothing is known. */
function nowhereIn(site: number): Place {
  return { site, folder: null, file: null, address: null };
}

/** A page that lies in the places of both; `null` where none is known to. */
export function placeBelow(outer: Section, inner: Section, server: ApacheServer): Place | null {
  if (outer.site !== 0 && inner.site !== 0 && outer.site !== inner.site) return null;
  if (/pattern|condition|server/.test(inner.kind)) return null;
  const site = outer.site === 0 ? inner.site : outer.site;
  const place = placeOf(inner, site, server);
  if (outer.kind === 'files') return placeOfName(outer, place, site, server);
  if (inner.kind === 'files' && inner.within === null)
    return { ...placeOf(outer, site, server), file: place.file };
  const path = outer.kind === 'location' ? place.address : place.folder;
  return isFurther(path, outer) || inner.within === outer ? place : null;
}

/** A page with the name that a section is about, in a folder further in. */
function placeOfName(
  { within, path }: Section,
  inner: Place,
  site: number,
  server: ApacheServer,
): Place | null {
  if (within === null || inner.file !== null) return null;
  const around = placeOf(within, site, server);
  return around.folder !== null && isFurther(inner.folder, within)
    ? { ...inner, file: path[0]! }
    : null;
}

function isFurther(path: readonly string[] | null, outer: Section): boolean {
  return path !== null && path.length > outer.path.length && isBelow(path, outer.path);
}

/** The address of a folder of pages. */
function addressOf(
  folder: readonly string[],
  site: number,
  server: ApacheServer,
): Place['address'] {
  const { root, aliases } = layoutOf(site, server);
  const alias = aliases.find(({ to }) => to.length > 0 && isBelow(folder, to));
  if (alias !== undefined) return [...alias.from, ...folder.slice(alias.to.length)];
  return root !== null && isBelow(folder, root) ? folder.slice(root.length) : null;
}

/** The folder behind an address. */
function folderAt(address: readonly string[], site: number, server: ApacheServer): Place['folder'] {
  const { root, aliases } = layoutOf(site, server);
  const alias = aliases.find(({ from }) => isBelow(address, from));
  if (alias !== undefined) return [...alias.to, ...address.slice(alias.from.length)];
  return root === null ? null : [...root, ...address];
}

/** Where the pages of a site lie. What it does not say the main server says. */
function layoutOf(
  site: number,
  { model: { sites } }: ApacheServer,
): { readonly root: Site['documentRoot']; readonly aliases: Site['aliases'] } {
  const [main] = sites;
  const own = sites[site]!;
  const aliases = site === 0 ? own.aliases : [...own.aliases, ...main!.aliases];
  return { root: own.documentRoot ?? main!.documentRoot, aliases };
}
