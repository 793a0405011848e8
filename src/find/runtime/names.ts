import type * as t from '@babel/types';
import { type Children, forEachChild } from '../../ast/walk.js';
import type { ParsedFile } from '../../model/transform.js';
import { type BindingKind, declaredBy } from './declared.js';
import { isNameKey, type Kind, kindOf } from './roles.js';
import {
  type Call,
  type FieldNode,
  type FunctionNode,
  isField,
  isFunction,
  type Member,
  nameOfKey,
  namesOfPattern,
} from './syntax.js';

/** A name with the scope that it lives in. */
export interface Binding {
  name: string;
  kind: BindingKind;
  names: FileNames;
  /** Where the name is declared. */
  node: t.Identifier;
  /** The declarator, function, class, import specifier … */
  declaration: t.Node;
  /** The function that it is local to, null at the top of the module. */
  owner: FunctionNode | null;
  /** Every other place that names it, in source order. */
  references: t.Identifier[];
}

/** A node with the file that it stands in. */
export interface Place {
  names: FileNames;
  node: t.Node;
}

interface Scope {
  parent: Scope | null;
  owner: FunctionNode | null;
  /** Where `var` goes. */
  isFunction: boolean;
  /** None in most blocks. */
  names: Map<string, Binding> | undefined;
}

/** On the node itself: parents are asked for more often than anything else, and a table of them would be as large as the tree. */
const PARENT = Symbol('parent');
const BINDING = Symbol('binding');
type Child = t.Node & { [PARENT]?: t.Node; [BINDING]?: Binding };

const known = new WeakMap<ParsedFile, FileNames>();

/** The names of a file; the same ones for the same tree. */
export function fileNames(parsed: ParsedFile): FileNames {
  let names = known.get(parsed);
  if (!names) known.set(parsed, (names = new FileNames(parsed)));
  return names;
}

/** Who names what in one file: scopes, bindings, parents, members by name. Built in one walk. */
export class FileNames {
  readonly file: string;
  readonly bindings: Binding[] = [];
  /** Members by their name, `a.b` and `a['b']`, in source order. */
  readonly members = new Map<string, Member[]>();
  /** Names that nothing in the file declares. */
  readonly globals = new Map<string, t.Identifier[]>();
  readonly calls: Call[] = [];
  readonly thisExpressions: t.ThisExpression[] = [];
  readonly classes: t.Class[] = [];
  readonly functions: FunctionNode[] = [];
  /** Every node but the outermost, outer ones first; of types only the outermost. */
  readonly nodes: t.Node[] = [];
  /** Types, below which nothing is listed yet: they have no names that matter here. */
  readonly #types: t.Node[] = [];
  /** Names, and the scope of each at the same place. */
  readonly #pending: t.Identifier[] = [];
  readonly #scopes: Scope[] = [];

  readonly parsed: ParsedFile;

  constructor(parsed: ParsedFile) {
    this.parsed = parsed;
    this.file = parsed.file;
    const scope: Scope = { parent: null, owner: null, isFunction: true, names: undefined };
    this.#children(parsed.tree.program, kindOf(parsed.tree.program), scope);
    this.#pending.forEach((node, at) => this.#resolve(node, this.#scopes[at] ?? scope));
    this.#pending.length = this.#scopes.length = 0;
  }

  parentOf(node: t.Node): t.Node | undefined {
    return (node as Child)[PARENT];
  }

  /** The binding that a name declares or refers to. */
  bindingOf(node: t.Node): Binding | undefined {
    const binding = (node as Child)[BINDING];
    return binding?.names === this ? binding : undefined;
  }

  /** The function whose body a node is in, null at the top of the module. */
  functionOf(node: t.Node): FunctionNode | null {
    for (let at = this.parentOf(node), child = node; at; child = at, at = this.parentOf(at)) {
      if (isFunction(at) && (at as { key?: t.Node }).key !== child && !isDecorator(child)) return at;
      if (isField(at) && !at.static && at.value === child) return at;
    }
    return null;
  }

  /** The nearest node above that passes a test. */
  above<T extends t.Node>(node: t.Node, test: (node: t.Node) => node is T): T | undefined {
    for (let at = this.parentOf(node); at; at = this.parentOf(at)) if (test(at)) return at;
    return undefined;
  }

  #walk(node: t.Node, parent: t.Node, key: string, scope: Scope): void {
    this.#note(node, parent);
    const kind = kindOf(node);
    switch (kind.role) {
      case 'leaf':
        return;
      case 'type':
        this.#types.push(node);
        return;
      case 'name':
        return this.#identifier(node as t.Identifier, parent, key, scope);
      case 'this':
        this.thisExpressions.push(node as t.ThisExpression);
        return;
      case 'member':
        this.#member(node as Member);
        break;
      case 'call':
        this.calls.push(node as Call);
        break;
      case 'declares':
        for (const one of declaredBy(node)) this.#bind(one.name, one.kind, one.declaration, scope);
        break;
      case 'class':
        return this.#class(node as t.Class, kind, scope);
      case 'function':
        return this.#function(node as Exclude<FunctionNode, FieldNode>, kind, scope);
      case 'field':
        return this.#children(node, kind, this.#scopeOfField(node as FieldNode, scope));
      case 'scope':
        return this.#children(node, kind, isFunction(parent) ? scope : this.#scopeOfBlock(node, scope));
    }
    this.#children(node, kind, scope);
  }

  #note(node: t.Node, parent: t.Node): void {
    (node as Child)[PARENT] = parent;
    this.nodes.push(node);
  }

  #children(node: t.Node, { values, types }: Kind, scope: Scope): void {
    const fields = node as unknown as Record<string, Children | null | undefined>;
    for (const key of types) this.#typesIn(fields[key], node);
    for (const key of values) {
      const value = fields[key];
      if (!value) continue;
      if (!Array.isArray(value)) this.#walk(value, node, key, scope);
      else for (const one of value) if (one) this.#walk(one, node, key, scope);
    }
  }

  #typesIn(value: Children | null | undefined, parent: t.Node): void {
    if (!value) return;
    for (const one of Array.isArray(value) ? value : [value]) {
      if (!one) continue;
      this.#note(one, parent);
      this.#types.push(one);
    }
  }

  /** All nodes: those inside of types come last. Few files are asked about these. */
  allNodes(): readonly t.Node[] {
    const below = (node: t.Node): void =>
      forEachChild(node, (child) => {
        this.#note(child, node);
        below(child);
      });
    for (const node of this.#types.splice(0)) below(node);
    return this.nodes;
  }

  #member(node: Member): void {
    const name = nameOfKey(node);
    if (name !== null) push(this.members, name, node);
  }

  #class(node: t.Class, kind: Kind, scope: Scope): void {
    if (node.id) this.#bind(node.id, 'class', node, scope);
    this.classes.push(node);
    this.#children(node, kind, scope);
  }

  #function(node: Exclude<FunctionNode, FieldNode>, kind: Kind, scope: Scope): void {
    if (node.type === 'FunctionDeclaration' && node.id) this.#bind(node.id, 'function', node, scope);
    this.functions.push(node);
    const inner: Scope = { parent: scope, owner: node, isFunction: true, names: undefined };
    if (node.type === 'FunctionExpression' && node.id) this.#bind(node.id, 'function', node, inner);
    for (const one of node.params)
      for (const name of namesOfPattern(one)) this.#bind(name, 'param', node, inner);
    this.#children(node, kind, inner);
  }

  #scopeOfField(node: FieldNode, scope: Scope): Scope {
    return node.static ? scope : { parent: scope, owner: node, isFunction: true, names: undefined };
  }

  #scopeOfBlock(node: t.Node, scope: Scope): Scope {
    const inner: Scope = { parent: scope, owner: scope.owner, isFunction: false, names: undefined };
    if (node.type === 'CatchClause')
      for (const name of namesOfPattern(node.param)) this.#bind(name, 'other', node, inner);
    return inner;
  }

  #bind(node: t.Identifier, kind: BindingKind, declaration: t.Node, scope: Scope): void {
    let at = scope;
    while (kind === 'var' && !at.isFunction && at.parent) at = at.parent;
    at.names ??= new Map();
    const known = at.names.get(node.name);
    if (known && known.node !== node) {
      // `var a; var a = 1`, or a parameter declared again: one variable.
      (node as Child)[BINDING] = known;
      if (known.kind !== 'function') known.references.push(node);
      return;
    }
    const binding: Binding = {
      name: node.name,
      kind,
      names: this,
      node,
      declaration,
      owner: at.owner,
      references: [],
    };
    at.names.set(node.name, binding);
    this.bindings.push(binding);
    (node as Child)[BINDING] = binding;
  }

  #identifier(node: t.Identifier, parent: t.Node, key: string, scope: Scope): void {
    this.#typesIn(node.typeAnnotation, node);
    this.#typesIn(node.decorators, node);
    if ((node as Child)[BINDING]) return;
    if (isNameKey(key) && !(parent as { computed?: boolean }).computed) return;
    if (parent.type === 'TSEnumMember' && key === 'id') return;
    this.#pending.push(node);
    this.#scopes.push(scope);
  }

  #resolve(node: t.Identifier, scope: Scope): void {
    if ((node as Child)[BINDING]) return;
    for (let at: Scope | null = scope; at; at = at.parent) {
      const binding = at.names?.get(node.name);
      if (!binding) continue;
      (node as Child)[BINDING] = binding;
      binding.references.push(node);
      return;
    }
    push(this.globals, node.name, node);
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function isDecorator(node: t.Node): boolean {
  return node.type === 'Decorator';
}
