import { definitionOf } from '../runtime/definition.js';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { packagePath } from '../runtime/stands-for.js';
import { isCall, isFunction, nameOfKey } from '../runtime/syntax.js';
import { keepsElsewhere } from './package-shapes.js';
import type { Site } from './site.js';
import { injectedByName } from './tokens.js';

/** Nest's cache, which is in memory unless a store is given. Up to version 9 it was a part of the framework itself. */
const REGISTERS = /^(@nestjs\/(?:cache-manager|common))\.CacheModule\.register(?:Async)?\.\(\)$/;

/** `CacheModule.register({ ttl: 5 })`: what is handed in as `CACHE_MANAGER`. */
export function containerCaches(program: Program, names: FileNames): Site[] {
  if (!/\bCacheModule\b/.test(names.parsed.text)) return [];
  return names.calls.flatMap((node) => {
    const [, from] = REGISTERS.exec(packagePath(definitionOf(program, { names, node })) ?? '') ?? [];
    if (!from || keepsElsewhere({ names, node }) || isSetUpElsewhere({ names, node })) return [];
    const references = injectedByName(program, names, ['CACHE_MANAGER', `${from}.CACHE_MANAGER`]);
    const name = 'CacheModule';
    return [
      { kind: 'property', name, names, node, shape: 'cache', initial: node, references, lives: 'process' },
    ];
  });
}

/** `registerAsync({ useClass: CacheSettings })`, `register(options)`: what is not said here may name a store. */
function isSetUpElsewhere({ node }: Place): boolean {
  const options = isCall(node) ? node.arguments[0] : undefined;
  if (!options) return false;
  if (options.type !== 'ObjectExpression') return true;
  return options.properties.some(
    (one) =>
      one.type === 'SpreadElement' ||
      /^use(?:Class|Existing)$/.test(nameOfKey(one) ?? '') ||
      (nameOfKey(one) === 'useFactory' && !(one.type === 'ObjectMethod' || isFunction(one.value))),
  );
}
