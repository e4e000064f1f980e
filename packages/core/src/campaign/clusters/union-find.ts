/** Sets of names that grow together. */
export class UnionFind {
  private readonly parents = new Map<string, string>();

  join(names: readonly string[]): void {
    const [first, ...others] = names;
    if (first === undefined) return;
    const root = this.rootOf(first);
    this.parents.set(root, root);
    for (const other of others) this.parents.set(this.rootOf(other), root);
  }

  /** What stands for the set of a name; the name itself when it was never joined. */
  rootOf(name: string): string {
    let root = name;
    for (let next = this.parents.get(root); next !== undefined && next !== root;) {
      root = next;
      next = this.parents.get(root);
    }
    // So that chains stay short.
    for (let at = name; at !== root;) {
      const next = this.parents.get(at)!;
      this.parents.set(at, root);
      at = next;
    }
    return root;
  }

  /** Root → its members in order, of every set that was joined. */
  groups(): Map<string, string[]> {
    const groups = new Map<string, string[]>();
    for (const name of [...this.parents.keys()].toSorted()) {
      const root = this.rootOf(name);
      const members = groups.get(root);
      if (members === undefined) groups.set(root, [name]);
      else members.push(name);
    }
    return groups;
  }
}
