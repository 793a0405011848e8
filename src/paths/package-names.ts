import { dirname, join } from 'node:path';
import type { SourceFile as TextFile } from '../model/project.js';
import { sourceAt } from './source-path.js';
import { fieldsOf, isRecord } from './manifest-fields.js';

interface Package {
  folder: string;
  json: Record<string, unknown>;
}

type Exists = (file: string) => boolean;

/**
 * Names that a package.json gives meaning to: the packages of a workspace (and a package by its own name), found without
 * node_modules, `#name` of the field `imports`, and aliases. The checker knows the first only through links in node_modules.
 */
export class PackageNames {
  readonly #byName = new Map<string, Package>();
  readonly #byFolder = new Map<string, Package>();
  readonly #owners = new Map<string, Package | undefined>();
  readonly #entries = new Map<string, string | undefined>();
  readonly #exists: Exists;

  constructor(manifests: readonly TextFile[], exists: Exists) {
    this.#exists = exists;
    for (const { file, text } of manifests) {
      const one = { folder: dirname(file), json: fieldsOf(text) };
      this.#byFolder.set(one.folder, one);
      if (typeof one.json.name === 'string') this.#byName.set(one.json.name, one);
    }
  }

  find(name: string, from: string): string | undefined {
    if (name.startsWith('#')) return this.#imported(name, from);
    const aliased = this.#aliased(name, from);
    if (aliased !== undefined) return aliased;
    const [own, rest] = splitName(name);
    const found = this.#byName.get(own);
    if (!found || this.#isHidden(found, from)) return undefined;
    if (!this.#entries.has(name)) this.#entries.set(name, this.#entry(found, rest));
    return this.#entries.get(name);
  }

  /** Within a package its own name means itself only if it has `exports`: an app called `express` still gets Express. */
  #isHidden({ folder, json }: Package, from: string): boolean {
    return json.exports === undefined && this.#ownerOf(from)?.folder === folder;
  }

  #ownerOf(file: string): Package | undefined {
    return this.#ownerOfFolder(dirname(file));
  }

  #ownerOfFolder(folder: string): Package | undefined {
    if (this.#owners.has(folder)) return this.#owners.get(folder);
    const parent = dirname(folder);
    const owner = this.#byFolder.get(folder) ?? (parent === folder ? undefined : this.#ownerOfFolder(parent));
    this.#owners.set(folder, owner);
    return owner;
  }

  /** `"_moduleAliases": { "@models": "src/models" }` of the package module-alias. */
  #aliased(name: string, from: string): string | undefined {
    const owner = this.#ownerOf(from);
    const aliases = owner?.json._moduleAliases;
    if (!owner || !isRecord(aliases)) return undefined;
    const alias = Object.keys(aliases).find((one) => name === one || name.startsWith(`${one}/`));
    const target = alias === undefined ? undefined : aliases[alias];
    if (alias === undefined || typeof target !== 'string') return undefined;
    return this.#first(owner.folder, [target + name.slice(alias.length)]);
  }

  #imported(name: string, from: string): string | undefined {
    const owner = this.#ownerOf(from);
    return owner && this.#first(owner.folder, mapped(owner.json.imports, name));
  }

  /** @param rest what follows the name, `''` or `/…` */
  #entry({ folder, json }: Package, rest: string): string | undefined {
    const exported = json.exports === undefined ? [] : mapped(subpaths(json.exports), `.${rest}`);
    const main = [json.source, json.module, json.main, json.types].flatMap(leaves);
    const named =
      rest === '' ? [...exported, ...main, '.', 'src', 'src/main', 'lib'] : [...exported, rest, `src${rest}`];
    return this.#first(folder, named);
  }

  #first(folder: string, targets: readonly string[]): string | undefined {
    for (const target of targets) {
      const found = sourceAt(join(folder, target), this.#exists);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** `@scope/name/rest` → `@scope/name`, `/rest` */
function splitName(name: string): [string, string] {
  const [, own = name, rest = ''] = /^((?:@[^/]+\/)?[^/]+)(.*)$/.exec(name) ?? [];
  return [own, rest];
}

/** `exports` without subpaths is the entry of `.`. */
function subpaths(exported: unknown): unknown {
  const isMap = isRecord(exported) && Object.keys(exported).some((key) => key.startsWith('.'));
  return isMap ? exported : { '.': exported };
}

/** The targets of a name in a map of `imports` or `exports`, `*` filled in. */
function mapped(map: unknown, name: string): string[] {
  if (!isRecord(map)) return [];
  if (name in map) return leaves(map[name]);
  for (const [pattern, target] of Object.entries(map)) {
    const [before = '', after] = pattern.split('*');
    if (after === undefined || !name.startsWith(before) || !name.endsWith(after)) continue;
    const filling = name.slice(before.length, name.length - after.length);
    return leaves(target).map((one) => one.replaceAll('*', filling));
  }
  return [];
}

/** Every path in a target, whatever its conditions: only one of them is a source file of ours. */
function leaves(target: unknown): string[] {
  if (typeof target === 'string') return [target];
  if (Array.isArray(target)) return target.flatMap(leaves);
  return isRecord(target) ? Object.values(target).flatMap(leaves) : [];
}
