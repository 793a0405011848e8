import type { Breakage, Rule } from '../model/rule.js';
import type { Described } from '../model/transform.js';

/** What is known of a rule without running it. */
export interface CatalogueEntry {
  name: string;
  /** One line. */
  title: string;
  breaks: Breakage;
  /** The transform that fixes what it finds, or null. */
  fixedBy: string | null;
}

/** The rules that have a folder, and those that only a transform knows. In the order of their names. */
export function catalogue(rules: readonly Rule[], transforms: readonly Described[]): CatalogueEntry[] {
  const entries = new Map<string, CatalogueEntry>();
  for (const { meta } of transforms)
    for (const name of meta.rules)
      entries.set(name, { name, title: meta.description, breaks: 'lost-state', fixedBy: meta.name });
  for (const { meta } of rules) {
    const { name, title, breaks, fixedBy } = meta;
    entries.set(name, { name, title, breaks, fixedBy: fixedBy ?? entries.get(name)?.fixedBy ?? null });
  }
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
