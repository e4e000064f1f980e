/** Folders in which distributions have Apache's main file. Sources: the packages of Debian, Fedora, Alpine, FreeBSD, and the manual. */
const MAIN_FOLDERS = [
  'etc/apache2',
  'etc/httpd/conf',
  'usr/local/apache2/conf',
  'usr/local/etc/apache24',
  'usr/local/etc/apache22',
].map((folder) => folder.split('/'));

/** Where a host's root lies in the evidence, by the usual place of a main file. @returns `null` for a file elsewhere */
export function rootOfHost(main: readonly string[]): readonly string[] | null {
  const folder = main.slice(0, -1);
  const usual = MAIN_FOLDERS.find((parts) =>
    parts.every((part, i) => folder[folder.length - parts.length + i] === part),
  );
  return usual === undefined ? null : folder.slice(0, folder.length - usual.length);
}
