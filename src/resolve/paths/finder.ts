import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { SourceFile as TextFile } from '../../model/project.js';
import { PackageNames } from '../../paths/package-names.js';
import { TsconfigPaths } from '../../paths/tsconfig-paths.js';

/** What module names depend on besides the files: plain data, nothing is read from disk. */
export interface ModuleContext {
  /** All package.json files of the program. */
  manifests?: readonly TextFile[];
  /** All tsconfig and jsconfig files of the program. */
  tsconfigs?: readonly TextFile[];
}

/** Finds the file of the program that a module name stands for. */
export class ModuleFinder {
  readonly #packages: PackageNames;
  readonly #paths: TsconfigPaths;
  readonly #found = new Map<string, string | undefined>();

  constructor(context: ModuleContext, exists: (file: string) => boolean) {
    this.#packages = new PackageNames(context.manifests ?? [], exists);
    this.#paths = new TsconfigPaths(context.tsconfigs ?? [], exists);
  }

  /** @param host where relative names are looked up. */
  find(
    name: string,
    from: string,
    options: ts.CompilerOptions,
    host: ts.ModuleResolutionHost,
  ): string | undefined {
    const key = `${name}\n${from.slice(0, from.lastIndexOf('/'))}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#look(name, from, options, host));
    return this.#found.get(key);
  }

  #look(
    name: string,
    from: string,
    options: ts.CompilerOptions,
    host: ts.ModuleResolutionHost,
  ): string | undefined {
    if (/^\.{0,2}\//.test(name) || name === '.' || name === '..')
      return tsc.resolveModuleName(name, from, options, host).resolvedModule?.resolvedFileName;
    return this.#paths.find(name, from) ?? this.#packages.find(name, from);
  }
}
