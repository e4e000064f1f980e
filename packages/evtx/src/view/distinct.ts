/**
 * A name that is not taken: `x`, or else `x_1`, `x_2`… However many equal names there are, each costs the same.
 *
 * @param numbers the number to try next for each name; of one set of names
 */
export function freeName(
  name: string,
  isTaken: (name: string) => boolean,
  numbers: Map<string, number>,
): string {
  if (!isTaken(name)) return name;
  let number = numbers.get(name) ?? 1;
  while (isTaken(`${name}_${number}`)) number++;
  numbers.set(name, number + 1);
  return `${name}_${number}`;
}

/** The names, those that repeat numbered. */
export function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return names.map((name) => {
    const free = freeName(name, (known) => taken.has(known), numbers);
    taken.add(free);
    return free;
  });
}
