import type * as t from '@babel/types';
import type { FindContext } from '../../model/transform.js';
import type { Binding, FileNames } from './names.js';
import type { Program } from './program.js';
import { requiredModule } from './required-module.js';
import { analysisOf } from './shared.js';
import { isCall, isMember, nameOfKey, namesOfPattern, wordOf } from './syntax.js';

/** A name that gets a value: a variable, or the name of a property or an export. */
type Target = Binding | string;

/** What is stored where in one file. */
interface Flow {
  names: FileNames;
  from: t.Node | Source;
  to: Target;
}

/** An import: the module, and the name under which it exports the value. */
interface Source {
  module: string;
  name: string;
}

/**
 * What may hold an export of certain packages anywhere in the program, by names alone: too much at times, never too
 * little. So whoever looks for calls of a package asks the resolver about few expressions, or about none.
 */
export class Carriers {
  readonly #program: Program;
  readonly #packages: ReadonlySet<string>;
  readonly #bindings = new Set<Binding>();
  readonly #properties = new Set<string>();
  /** What is stored in the files that mention a package, or something that may hold an export of one. */
  readonly #flows: Flow[] = [];
  readonly #isMentioned: boolean;

  constructor(context: FindContext, packages: Iterable<string>) {
    this.#program = analysisOf(context).program;
    this.#packages = new Set(packages);
    const left = new Set(context.project.files);
    for (let words: ReadonlySet<string> = this.#packages; words.size; words = this.#grow())
      for (const one of left) {
        if (!mentions(one.text, words)) continue;
        left.delete(one);
        for (const flow of this.#flowsOf(one.file)) this.#flows.push(flow);
      }
    this.#isMentioned = left.size < context.project.files.length;
  }

  /** Whether an expression may stand for an export of the packages, or for a property of one. */
  mayHold(file: string, node: t.Node): boolean {
    const names = this.#isMentioned ? this.#program.namesOf(file) : undefined;
    return names !== undefined && this.#holds(names, node);
  }

  /** The properties that have come to hold something. */
  #grow(): Set<string> {
    const before = new Set(this.#properties);
    for (let size = -1; size < this.#size;) {
      size = this.#size;
      this.#flows.forEach((flow) => this.#pass(flow));
    }
    return new Set([...this.#properties].filter((name) => !before.has(name)));
  }

  get #size(): number {
    return this.#bindings.size + this.#properties.size;
  }

  #pass({ names, from, to }: Flow): void {
    const isHeld = isSource(from) ? this.#isImported(from) : this.#holds(names, from);
    if (!isHeld) return;
    if (typeof to === 'string') this.#properties.add(to);
    else this.#bindings.add(to);
  }

  /** A module that is itself such a value (`module.exports = require('x')`) is so under each of its names. */
  #isImported({ module, name }: Source): boolean {
    return this.#packages.has(module) || this.#properties.has(name) || this.#properties.has('exports');
  }

  #holds(names: FileNames, node: t.Node): boolean {
    if (node.type === 'AssignmentExpression') return this.#holds(names, node.right);
    if (node.type === 'AwaitExpression') return this.#holds(names, node.argument);
    if ('expression' in node && node.expression && typeof node.expression === 'object')
      return this.#holds(names, node.expression);
    if (node.type === 'Identifier') {
      const binding = names.bindingOf(node);
      return binding ? this.#bindings.has(binding) : this.#properties.has(node.name);
    }
    if (isMember(node)) {
      const name = nameOfKey(node);
      return (name !== null && this.#properties.has(name)) || this.#holds(names, node.object);
    }
    const module = requiredModule(node) ?? requiredByTemplate(node);
    return module !== undefined && this.#isImported({ module, name: 'exports' });
  }

  #flowsOf(file: string): readonly Flow[] {
    const names = this.#program.namesOf(file);
    return names ? flowsIn(names) : [];
  }
}

const known = new WeakMap<FindContext, Map<string, Carriers>>();

/** What is exported as a whole is called by any name elsewhere. */
const UNNAMED = new Set(['default', 'exports']);

function mentions(text: string, words: ReadonlySet<string>): boolean {
  for (const word of words) if (UNNAMED.has(word) || text.includes(word)) return true;
  return false;
}

/** The carriers of packages, looked up once a run. */
export function carriersOf(context: FindContext, packages: readonly string[]): Carriers {
  const ofContext = known.get(context) ?? new Map<string, Carriers>();
  known.set(context, ofContext);
  const key = packages.join(' ');
  const carriers = ofContext.get(key) ?? new Carriers(context, packages);
  ofContext.set(key, carriers);
  return carriers;
}

const flowsOfFile = new WeakMap<FileNames, readonly Flow[]>();

/** The same for all packages. */
function flowsIn(names: FileNames): readonly Flow[] {
  const before = flowsOfFile.get(names);
  if (before) return before;
  const flows = names.nodes.flatMap((node) => flowsAt(names, node));
  flowsOfFile.set(names, flows);
  return flows;
}

function flowsAt(names: FileNames, node: t.Node): Flow[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return node.init ? intoPattern(names, node.id, node.init) : [];
    case 'AssignmentExpression':
      return intoPattern(names, node.left, node.right);
    case 'AssignmentPattern':
      return intoPattern(names, node.left, node.right);
    case 'ObjectProperty':
    case 'ClassProperty':
    case 'ClassPrivateProperty':
    case 'ClassAccessorProperty':
      return node.value ? into(names, nameOfKey(node), node.value) : [];
    case 'ExportDefaultDeclaration':
      return into(names, 'default', node.declaration);
    case 'TSExportAssignment':
      return into(names, 'exports', node.expression);
    case 'ExportNamedDeclaration':
      return [
        ...node.specifiers.flatMap((one) => exported(names, node.source?.value, one)),
        ...declaredIn(node.declaration).flatMap((id) => into(names, id.name, id)),
      ];
    case 'ImportDeclaration':
      return node.specifiers.flatMap((one) => imported(names, node.source.value, one));
    case 'TSImportEqualsDeclaration':
      return node.moduleReference.type === 'TSExternalModuleReference'
        ? into(names, names.bindingOf(node.id), {
            module: node.moduleReference.expression.value,
            name: 'exports',
          })
        : [];
    default:
      return [];
  }
}

/** `require(`x`)` */
function requiredByTemplate(node: t.Node): string | undefined {
  const [argument] = isCall(node) ? node.arguments : [];
  return argument?.type === 'TemplateLiteral' && argument.expressions.length === 0
    ? argument.quasis[0]?.value.raw
    : undefined;
}

function isSource(from: Flow['from']): from is Source {
  return !('type' in from);
}

function into(names: FileNames, to: Target | null | undefined, from: Flow['from']): Flow[] {
  return to === null || to === undefined ? [] : [{ names, from, to }];
}

/** Whatever a pattern takes out of a value counts as the value. */
function intoPattern(names: FileNames, target: t.Node, from: t.Node): Flow[] {
  if (isMember(target)) return into(names, nameOfKey(target), from);
  if (target.type === 'Identifier') return into(names, names.bindingOf(target) ?? target.name, from);
  if (target.type !== 'ObjectPattern') return [];
  return target.properties.flatMap((one) => {
    const inner = one.type === 'RestElement' ? one.argument : one.value;
    const place = inner.type === 'AssignmentPattern' ? inner.left : inner;
    const key = one.type === 'RestElement' ? null : nameOfKey(one);
    const byName = key === null ? [] : [{ module: '', name: key }];
    return [from, ...byName].flatMap((each) =>
      place.type === 'Identifier' ? into(names, names.bindingOf(place) ?? place.name, each) : [],
    );
  });
}

/** The variables of `export const a = …`. */
function declaredIn(declaration: t.Node | null | undefined): t.Identifier[] {
  if (declaration?.type !== 'VariableDeclaration') return [];
  return declaration.declarations.flatMap(({ id }) => namesOfPattern(id));
}

function exported(
  names: FileNames,
  module: string | undefined,
  one: t.ExportNamedDeclaration['specifiers'][number],
): Flow[] {
  const to = wordOf(one.exported);
  if (module === undefined) return one.type === 'ExportSpecifier' ? into(names, to, one.local) : [];
  const name =
    one.type === 'ExportSpecifier'
      ? wordOf(one.local)
      : one.type === 'ExportDefaultSpecifier'
        ? 'default'
        : 'exports';
  return into(names, to, { module, name });
}

function imported(names: FileNames, module: string, one: t.ImportDeclaration['specifiers'][number]): Flow[] {
  const name =
    one.type === 'ImportDefaultSpecifier'
      ? 'default'
      : one.type === 'ImportNamespaceSpecifier'
        ? 'exports'
        : one.imported.type === 'Identifier'
          ? one.imported.name
          : one.imported.value;
  return into(names, names.bindingOf(one.local), { module, name });
}
