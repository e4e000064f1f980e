/** `1 row`, `2 rows`. */
export function counted(one: string, many: string): (number: number) => string {
  return (number) => `${number} ${number === 1 ? one : many}`;
}
