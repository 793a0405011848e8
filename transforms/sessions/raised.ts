import semver from 'semver';
import type { Reason } from '../../src/model/finding.js';
import type { DependencyChange } from '../../src/model/plan.js';
import type { Manifest } from '../../src/model/project.js';

/** A range that has to change, with the words for it. */
export interface Raised {
  change: DependencyChange;
  review: Reason;
}

/** An alias of npm: `npm:redis@`. */
const ALIAS = /^npm:(@[^/]+\/)?[^@]+@/;

/**
 * The range of a package where it allows versions before the first that has all that emitted code calls. A lock file may
 * hold such a version, and an install leaves it there as long as the range does.
 * @param manifests the package.json of the app and those of the folders above it, nearest first
 * @param since that first version; undefined if every one will do
 */
export function raisedRange(
  manifests: readonly Manifest[],
  name: string,
  since: string | undefined,
): Raised | undefined {
  const manifest = manifests.find((one) => rangeIn(one, name) !== undefined);
  const declared = manifest && rangeIn(manifest, name);
  if (!manifest || !declared || !since || !allowsOlder(declared, since)) return undefined;
  const [alias = ''] = ALIAS.exec(declared) ?? [];
  const range = alias + inStyleOf(declared.slice(alias.length), since);
  return {
    change: { manifest: manifest.file, section: 'dependencies', name, range },
    review: { code: 'client-raised', args: { package: name, declared, range, since } },
  };
}

function rangeIn({ dependencies, devDependencies }: Manifest, name: string): string | undefined {
  return dependencies[name] ?? devDependencies[name];
}

/** What is no range (a tag, a link, a catalog) is not known to. */
function allowsOlder(declared: string, since: string): boolean {
  const plain = declared.replace(ALIAS, '');
  const lowest = semver.validRange(plain) ? semver.minVersion(plain) : null;
  return lowest !== null && !/^(\*|x)?$/.test(plain.trim()) && semver.lt(lowest, since);
}

/** One exact version becomes another one; `~` and `>=` stay. */
function inStyleOf(range: string, since: string): string {
  const [, operator = '^'] = /^\s*(|=|~|>=)\s*v?\d+\.\d+\.\d+\s*$/.exec(range) ?? [];
  return operator + since;
}
