import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import semver from 'semver';

const ROOT = new URL('../../', import.meta.url);

/** A package of this repository's `node_modules`. */
export interface Installed {
  folder: string;
  version: string;
  /** Ranges by package name. */
  peers: Record<string, string>;
}

interface Manifest {
  version: string;
  engines?: { node?: string };
  peerDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/**
 * The newest installed version of a package that satisfies a range. Several versions of one package are installed
 * under aliases (`"redis-4": "npm:redis@^4.7.1"`).
 * @throws Error if there is none: then the tests do not know whether the range works
 */
export async function installed(name: string, range: string): Promise<Installed> {
  const { dependencies, devDependencies } = await manifestIn('');
  const aliases = Object.entries({ ...dependencies, ...devDependencies })
    .filter(([alias, wanted]) => alias === name || wanted.startsWith(`npm:${name}@`))
    .map(([alias]) => `node_modules/${alias}/`);
  const versions = await Promise.all(
    aliases.map(async (path) => {
      const { version, peerDependencies = {} } = await manifestIn(path);
      return { folder: fileURLToPath(new URL(path, ROOT)), version, peers: peerDependencies };
    }),
  );
  const fitting = versions
    .filter(({ version }) => semver.satisfies(version, range))
    .sort((a, b) => semver.rcompare(a.version, b.version));
  if (fitting[0]) return fitting[0];
  const there = versions.map(({ version }) => version).join(', ') || 'none';
  throw new Error(`package.json asks for ${name}@${range}; installed here: ${there}`);
}

/** @throws Error if two packages do not go together, as `npm install` would */
export function checkPeers(packages: ReadonlyMap<string, Installed>): void {
  for (const [name, { peers }] of packages) {
    for (const [peer, range] of Object.entries(peers)) {
      const version = packages.get(peer)?.version;
      if (version !== undefined && !semver.satisfies(version, range))
        throw new Error(`${name} wants ${peer}@${range}, but it is ${version}`);
    }
  }
}

/** The Node versions that an installed package says it runs on. */
export async function nodeRangeOf(name: string, range: string): Promise<string> {
  const { engines } = JSON.parse(
    await readFile(`${(await installed(name, range)).folder}package.json`, 'utf8'),
  ) as Manifest;
  return engines?.node ?? '*';
}

async function manifestIn(path: string): Promise<Manifest> {
  return JSON.parse(await readFile(new URL(`${path}package.json`, ROOT), 'utf8')) as Manifest;
}
