import type { ClassDeclaration, Node, Statement } from '@babel/types';
import { relative } from 'node:path';
import type { StoreNeed } from '../../adapters/stores/adapter.js';
import type { Reason } from '../../src/model/finding.js';
import type { Step } from '../../src/model/step.js';
import type { FindContext } from '../../src/model/transform.js';
import { stateFile } from '../sessions/state-file.js';

/** Emitted files that an earlier run has left stay as they are: why a state cannot use them, or undefined. */
export function lackInEarlier(
  context: FindContext,
  like: string,
  need: StoreNeed,
  steps: readonly Step[],
): Reason | undefined {
  for (const name of emittedBy(steps)) {
    const file = stateFile(context, like, name);
    const body = context.parsed(file)?.tree.program.body;
    if (!body) continue;
    const declared = declarationsIn(body);
    const wanted = namesFrom(name, steps).filter((one) => !declared.has(one));
    const missing = name === 'stores' ? [...wanted, ...missingMethods(declared, need)] : wanted;
    if (missing.length)
      return {
        code: 'stores-differ',
        args: { file: relative(context.project.root, file), names: [...new Set(missing)].join(', ') },
      };
  }
  return undefined;
}

/** The emitted files that steps import from, by name. */
export function emittedBy(steps: readonly Step[]): string[] {
  const names = steps.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (typeof piece === 'object' && 'emitted' in piece ? [piece.emitted] : [])),
  );
  return [...new Set(names)].sort();
}

function namesFrom(emitted: string, steps: readonly Step[]): string[] {
  return steps.flatMap(({ pieces }) =>
    pieces.flatMap((piece) =>
      typeof piece === 'object' && 'emitted' in piece && piece.emitted === emitted ? [piece.name] : [],
    ),
  );
}

/** Functions and classes at the top of a file, by name. */
function declarationsIn(body: readonly Statement[]): Map<string, Node> {
  const bare = body.map((one) =>
    one.type === 'ExportNamedDeclaration' && one.declaration ? one.declaration : one,
  );
  return new Map(
    bare.flatMap((one): [string, Node][] => {
      if (one.type === 'VariableDeclaration')
        return one.declarations.flatMap(({ id }): [string, Node][] =>
          id.type === 'Identifier' ? [[id.name, one]] : [],
        );
      return /^(?:Function|Class)Declaration$/.test(one.type) && 'id' in one && one.id?.type === 'Identifier'
        ? [[one.id.name, one]]
        : [];
    }),
  );
}

/** `SharedMap.take`, `sharedList() with options`. */
function missingMethods(declared: ReadonlyMap<string, Node>, need: StoreNeed): string[] {
  return Object.entries(need.methods).flatMap(([kind, names]) => {
    const own = `Shared${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    const classes = [own, ...(kind === 'record' ? ['SharedMap'] : [])].map((name) => declared.get(name));
    const members = new Set(classes.flatMap(membersOf));
    const wanted = names === 'all' ? [] : names;
    const missing = wanted.filter((one) => !members.has(one)).map((one) => `${own}.${one}`);
    const needsOptions = kind === 'list' ? need.listOptions : need.ordered;
    const factory = own.charAt(0).toLowerCase() + own.slice(1);
    const lacksOptions = needsOptions && !takesOptions(declared.get(factory), kind);
    return lacksOptions ? [...missing, `${factory}() with options`] : missing;
  });
}

/** The last parameter of a store's function: behind the name, or behind the initial value. */
function takesOptions(factory: Node | undefined, kind: string): boolean {
  if (kind === 'counter') return true;
  return factory?.type === 'FunctionDeclaration' && factory.params.length > (kind === 'value' ? 2 : 1);
}

function membersOf(node: Node | undefined): string[] {
  if (node?.type !== 'ClassDeclaration') return [];
  return node.body.body.flatMap(nameOfMember);
}

function nameOfMember(member: ClassDeclaration['body']['body'][number]): string[] {
  if (!('key' in member) || !member.key) return [];
  const { key } = member;
  if (key.type === 'Identifier') return [key.name];
  return key.type === 'PrivateName' ? [key.id.name] : [];
}
