/** Security identifiers of accounts of a domain or a machine: the numbers in the middle are whose it is. */
const ACCOUNT_ID = /S-1-5-21(?:-\d{1,10}){3,4}(?!\d)/gi;

/** Puts the security identifier of every account in a text through a function. Those that every Windows has stay. */
export function replaceAccountIds(text: string, change: (id: string) => string): string {
  return text.replace(ACCOUNT_ID, (id) => change(id.toUpperCase()));
}
