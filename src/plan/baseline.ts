import { Failure } from '../model/failure.js';

/** A finding as a baseline file remembers it. */
export interface BaselineEntry {
  rule: string;
  /** Relative to the folder of the baseline file, with `/`. */
  file: string;
  name: string;
  /** `<place>:<text>`, two hashes that do not change when lines move. */
  fingerprint: string;
}

const KEYS = ['file', 'rule', 'name', 'fingerprint'] as const;

/**
 * Reads a baseline file.
 * @param label how the message names the file
 * @throws Failure when it is not one
 */
export function parseBaseline(text: string, label: string): BaselineEntry[] {
  const value = parsed(text);
  const { version, findings } = (value ?? {}) as { version?: unknown; findings?: unknown };
  if (version === 1 && Array.isArray(findings) && findings.every(isEntry)) return findings;
  throw new Failure(
    `${label}: not a baseline of this version; write a new one with: stateless-codemod check --update-baseline`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  return (
    typeof value === 'object' &&
    value !== null &&
    KEYS.every((key) => typeof (value as Record<string, unknown>)[key] === 'string')
  );
}

/** The text of a baseline file: the same findings give the same bytes, in whatever order they come. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const findings = entries
    .map(({ file, rule, name, fingerprint }) => ({ file, rule, name, fingerprint }))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;
}

function orderOf(entry: BaselineEntry): string {
  return KEYS.map((key) => entry[key]).join('\0');
}

/**
 * Pairs findings with entries, one to one: first those that agree in everything, then those whose text changed where
 * they are.
 * @returns for each finding whether an entry knows it, and the entries that are left over
 */
export function compare(
  found: readonly BaselineEntry[],
  entries: readonly BaselineEntry[],
): { known: boolean[]; gone: BaselineEntry[] } {
  const gone = new Set(entries);
  const known = found.map(() => false);
  for (const keyOf of [orderOf, placeOf]) {
    const byKey = groupBy([...gone], keyOf);
    found.forEach((one, index) => {
      const match = known[index] ? undefined : byKey.get(keyOf(one))?.shift();
      if (!match) return;
      known[index] = true;
      gone.delete(match);
    });
  }
  return { known, gone: [...gone] };
}

function placeOf(entry: BaselineEntry): string {
  return orderOf({ ...entry, fingerprint: entry.fingerprint.split(':')[0] ?? '' });
}

function groupBy(
  entries: readonly BaselineEntry[],
  keyOf: (entry: BaselineEntry) => string,
): Map<string, BaselineEntry[]> {
  const groups = new Map<string, BaselineEntry[]>();
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return groups;
}
