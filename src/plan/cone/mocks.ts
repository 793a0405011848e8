import type { CallExpression, Node } from '@babel/types';
import { nameRange } from '../../ast/names.js';
import { rangeOf, walk } from '../../ast/walk.js';
import type { Colouring } from './colour.js';
import { bare, isFunction, keyName, nameOf } from './functions.js';
import { isMember } from './promise-position.js';
import { LAYER, replace, type Layered } from './steps.js';
import type { At, View } from './view.js';

/** What a mock gives is a promise where the function gives one: vitest, jest, sinon. */
const PROMISED: Record<string, string> = {
  mockReturnValue: 'mockResolvedValue',
  mockReturnValueOnce: 'mockResolvedValueOnce',
  returns: 'resolves',
  throws: 'rejects',
};

/** `vi.mocked(f).mockReturnValue(x)` → `vi.mocked(f).mockResolvedValue(x)`, for functions that became async. */
export function mockSteps(
  view: View,
  { functions }: Colouring,
  isTest: (file: string) => boolean,
): Layered[] {
  const files = view.context.project.files.filter(
    ({ file, text }) => isTest(file) && /\bmock(Return|Implementation)|\.(returns|throws)\(/.test(text),
  );
  const coloured = new Coloured(view, [...functions.values()]);
  return files.flatMap(({ file }) => {
    const program = view.program(file);
    return program ? callsIn(program).flatMap((call) => stepsFor({ file, node: call }, coloured)) : [];
  });
}

/** The functions that became async, as mocks name them. */
class Coloured {
  readonly #view: View;
  readonly #functions: readonly At[];

  constructor(view: View, functions: readonly At[]) {
    this.#view = view;
    this.#functions = functions;
  }

  /** True for what a mock stands for: `f`, `store.f`, `vi.spyOn(store, 'f')`. */
  has({ file, node }: At): boolean {
    const target = bare(node);
    if (target.type === 'CallExpression') return this.#isReplaced(file, target);
    const value = this.#valueOf({ file, node: target });
    if (value && this.#functions.some((fn) => fn.node === value)) return true;
    return (
      isMember(target) && this.#isOfMocked(file, target.object, keyName(target.property, target.computed))
    );
  }

  #valueOf(at: At): Node | undefined {
    const origin = this.#view.originOf(at);
    const value = origin.kind === 'value' ? this.#view.at(origin)?.node : undefined;
    return value?.type === 'ExportNamedDeclaration' ? (value.declaration ?? undefined) : value;
  }

  /** `const store = vi.mocked(original)`, `store.f` */
  #isOfMocked(file: string, node: Node, name: string | undefined): boolean {
    const object = this.#valueOf({ file, node });
    return object?.type === 'CallExpression' && wordOf(object) === 'mocked' && this.#isNamed(file, name);
  }

  #isReplaced(file: string, call: CallExpression): boolean {
    const word = wordOf(call);
    const [object, key] = call.arguments;
    if (word === 'mocked' && object) return this.has({ file, node: object });
    return (
      /^(spyOn|stub|method)$/.test(word ?? '') &&
      key?.type === 'StringLiteral' &&
      this.#isNamed(file, key.value)
    );
  }

  /** A method, or a function of a file that is imported, has this name. */
  #isNamed(file: string, name: string | undefined): boolean {
    const imported = new Set(this.#view.context.resolver.importsOf(file));
    return this.#functions.some(
      (fn) => nameOf(this.#view, fn.node) === name && ('key' in fn.node || imported.has(fn.file)),
    );
  }
}

/** `f` of `x.f()`. */
function wordOf({ callee }: CallExpression): string | undefined {
  return isMember(callee) ? keyName(callee.property, callee.computed) : undefined;
}

function callsIn(program: Node): CallExpression[] {
  const calls: CallExpression[] = [];
  walk(program, (node) => {
    if (node.type === 'CallExpression') calls.push(node);
  });
  return calls;
}

function stepsFor({ file, node }: At<CallExpression>, coloured: Coloured): Layered[] {
  const { callee } = node;
  const word = wordOf(node);
  if (!isMember(callee) || word === undefined) return [];
  const [given] = node.arguments;
  if (/^mockImplementation(Once)?$/.test(word)) {
    const isPlain = given && isFunction(given) && !given.async && !given.generator;
    return isPlain && coloured.has({ file, node: mockedBy(callee.object) }) ? asyncAt(file, given) : [];
  }
  const promised = PROMISED[word];
  if (promised === undefined || !coloured.has({ file, node: mockedBy(callee.object) })) return [];
  return [replace(file, nameRange(callee.property), LAYER.async, [promised])];
}

function asyncAt(file: string, fn: Node): Layered[] {
  const range = rangeOf(fn);
  return [replace(file, range, LAYER.async, ['async ', range])];
}

/** The mock that a chain begins with: of `mock.mockReturnValueOnce(1).mockReturnValue(2)`, `mock`. */
function mockedBy(node: Node): Node {
  const isChained =
    node.type === 'CallExpression' &&
    isMember(node.callee) &&
    /^mock[A-Z]|^(returns|throws|on\w*Call|withArgs)$/.test(
      keyName(node.callee.property, node.callee.computed) ?? '',
    );
  return isChained ? mockedBy((node.callee as unknown as { object: Node }).object) : node;
}
