/** Where the importers of a file lead: the files that nobody imports, and one file of each ring of imports that nobody else imports. */
export class Entries {
  readonly #importersOf: (file: string) => ReadonlySet<string>;
  readonly #loadersOf: (file: string) => ReadonlySet<string>;
  readonly #found = new Map<string, ReadonlySet<string>>();
  /** Tarjan's algorithm: when a file was come by first, and the files of rings that are not closed yet. */
  readonly #order = new Map<string, number>();
  readonly #open: string[] = [];

  constructor(
    importersOf: (file: string) => ReadonlySet<string>,
    loadersOf: (file: string) => ReadonlySet<string>,
  ) {
    this.#importersOf = importersOf;
    this.#loadersOf = loadersOf;
  }

  of(file: string): ReadonlySet<string> {
    if (!this.#found.has(file)) this.#visit(file);
    return this.#found.get(file) ?? new Set([file]);
  }

  #above(file: string): ReadonlySet<string> {
    const importers = this.#importersOf(file);
    return importers.size ? importers : this.#loadersOf(file);
  }

  /** How far up the ring of a file begins. */
  #visit(file: string): number {
    const order = this.#order.size;
    this.#order.set(file, order);
    this.#open.push(file);
    let low = order;
    for (const one of this.#above(file))
      if (!this.#found.has(one)) low = Math.min(low, this.#order.get(one) ?? this.#visit(one));
    if (low === order) this.#close(this.#open.splice(this.#open.indexOf(file)));
    return low;
  }

  #close(ring: readonly string[]): void {
    // What is loaded by name may be run by itself as well.
    const entries = new Set(ring.filter((file) => this.#importersOf(file).size === 0));
    for (const file of ring)
      for (const one of this.#above(file)) this.#found.get(one)?.forEach((entry) => entries.add(entry));
    if (entries.size === 0) entries.add([...ring].sort()[0] ?? '');
    for (const file of ring) this.#found.set(file, entries);
  }
}
