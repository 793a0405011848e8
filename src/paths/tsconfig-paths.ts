import { parse } from 'jsonc-parser';
import { basename, dirname, join, resolve } from 'node:path';
import type { SourceFile as TextFile } from '../model/project.js';
import { sourceAt } from './source-path.js';

/** `paths` and `baseUrl` of a tsconfig, with the folder that they start from. */
interface Mapping {
  base: string | undefined;
  paths: { folder: string; map: Record<string, string[]> } | undefined;
}

/** What names mean by one mapping, as far as they have been asked for. Most packages of a workspace inherit the same. */
interface Table {
  mapping: Mapping;
  files: Map<string, string | undefined>;
}

interface Config {
  extends?: string | string[];
  compilerOptions?: { baseUrl?: string; paths?: Record<string, string[]> };
}

/** Module names by the `paths` and the `baseUrl` of the nearest tsconfig or jsconfig, with what it extends. */
export class TsconfigPaths {
  readonly #configs: ReadonlyMap<string, Config>;
  readonly #folders = new Map<string, string[]>();
  readonly #tables: Table[] = [];
  readonly #tablesOfFolder = new Map<string, readonly Table[]>();
  readonly #exists: (file: string) => boolean;

  constructor(files: readonly TextFile[], exists: (file: string) => boolean) {
    this.#exists = exists;
    this.#configs = new Map(files.map(({ file, text }) => [file, parsed(text)]));
    const plainFirst = [...this.#configs.keys()].sort((one, other) => rank(one) - rank(other));
    for (const file of plainFirst) {
      const known = this.#folders.get(dirname(file));
      if (known) known.push(file);
      else this.#folders.set(dirname(file), [file]);
    }
  }

  find(name: string, from: string): string | undefined {
    for (const { mapping, files } of this.#tablesAbove(dirname(from))) {
      if (!files.has(name)) files.set(name, this.#mapped(mapping, name));
      const found = files.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Those of a folder and of the folders above it, nearest first. */
  #tablesAbove(folder: string): readonly Table[] {
    let tables = this.#tablesOfFolder.get(folder);
    if (!tables) {
      const own = (this.#folders.get(folder) ?? []).map((config) => this.#tableOf(config));
      const parent = dirname(folder);
      tables = [...new Set([...own, ...(parent === folder ? [] : this.#tablesAbove(parent))])];
      this.#tablesOfFolder.set(folder, tables);
    }
    return tables;
  }

  #tableOf(config: string): Table {
    const mapping = this.#mappingOf(config, new Set());
    const known = this.#tables.find((one) => isSame(one.mapping, mapping));
    if (known) return known;
    const table = { mapping, files: new Map<string, string | undefined>() };
    this.#tables.push(table);
    return table;
  }

  #mapped({ base, paths }: Mapping, name: string): string | undefined {
    const targets = paths ? targetsOf(paths.map, name).map((target) => resolve(paths.folder, target)) : [];
    if (base !== undefined) targets.push(join(base, name));
    return targets.map((target) => sourceAt(target, this.#exists)).find((found) => found !== undefined);
  }

  #mappingOf(file: string, seen: Set<string>): Mapping {
    const config = this.#configs.get(file);
    if (!config || seen.has(file)) return { base: undefined, paths: undefined };
    seen.add(file);
    const parents = [config.extends ?? []]
      .flat()
      .map((name) => this.#mappingOf(this.#parent(file, name), seen));
    const inherited = parents.reduce<Mapping>(
      (all, one) => ({ base: one.base ?? all.base, paths: one.paths ?? all.paths }),
      { base: undefined, paths: undefined },
    );
    const { baseUrl, paths } = config.compilerOptions ?? {};
    const base = baseUrl === undefined ? inherited.base : resolve(dirname(file), baseUrl);
    const folder = base ?? dirname(file);
    return { base, paths: paths ? { folder, map: paths } : inherited.paths };
  }

  /** A relative parent by its path; one in a package, by the end of its path. */
  #parent(file: string, name: string): string {
    const isRelative = name.startsWith('.') || name.startsWith('/');
    const path = isRelative ? resolve(dirname(file), name) : name;
    const wanted = [path, `${path}.json`, join(path, 'tsconfig.json')];
    return [...this.#configs.keys()].find((one) => wanted.includes(one)) ?? path;
  }
}

function isSame(one: Mapping, other: Mapping): boolean {
  return (
    one.base === other.base &&
    one.paths?.folder === other.paths?.folder &&
    one.paths?.map === other.paths?.map
  );
}

/** With comments and trailing commas, as TypeScript reads it. */
function parsed(text: string): Config {
  return (parse(text.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true }) as Config | undefined) ?? {};
}

function rank(file: string): number {
  const index = ['tsconfig.json', 'jsconfig.json'].indexOf(basename(file));
  return index < 0 ? 2 : index;
}

/** The longest pattern that fits wins, as in TypeScript. */
function targetsOf(map: Record<string, string[]>, name: string): string[] {
  const exact = map[name];
  if (exact) return exact;
  const fitting = Object.entries(map).flatMap(([pattern, targets]) => {
    const [before = '', after] = pattern.split('*');
    if (after === undefined || !name.startsWith(before) || !name.endsWith(after)) return [];
    const filling = name.slice(before.length, name.length - after.length);
    return [{ before, targets: targets.map((target) => target.replace('*', filling)) }];
  });
  return fitting.sort((one, other) => other.before.length - one.before.length)[0]?.targets ?? [];
}
