/** A domain, address or URL that nothing makes a link of: `c2[.]example`, `hxxp://…`. */
export function defang(value: string): string {
  return value
    .replace(/^http(s?):/i, 'hxxp$1:')
    .replaceAll('.', '[.]')
    .replaceAll('@', '[@]')
    .replace(/:(?=[\da-f]*$)/i, '[:]');
}
