import type * as t from '@babel/types';
import { WHOLE } from './exports.js';
import { type Files, Links } from './links.js';
import type { Binding, FileNames, Place } from './names.js';
import { isCall, isFunction, isMember, nameOfKey, unwrapped } from './syntax.js';
import { unwrappedDefault } from './values.js';

/** The program as far as uses of exports need it. */
interface Exporting extends Files {
  exportedNames(names: FileNames, node: t.Node): string[];
}

/** Where in other files a program uses what a file exports. */
export class ExportUses {
  readonly #program: Exporting;
  readonly #links: Links;
  readonly #known = new Map<string, readonly Place[]>();
  readonly #own = new Map<Binding, readonly Place[]>();
  /** By the list of uses: a module of many names is asked for each of them. */
  readonly #membersOf = new WeakMap<readonly Place[], Members>();
  readonly #underWay = new Set<string>();
  /** How often an answer was cut short, as it is asked for on the way to itself. */
  #cuts = 0;

  constructor(program: Exporting) {
    this.#program = program;
    this.#links = new Links(program);
  }

  /**
   * Every expression in other files that stands for what a file exports under a name. Where modules export each other, it
   * is followed once around.
   */
  of(names: FileNames, name: string): readonly Place[] {
    const key = `${names.file}\0${name}`;
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#underWay.has(key)) {
      this.#cuts++;
      return [];
    }
    this.#underWay.add(key);
    const before = this.#cuts;
    const found = this.#findUses(names, name);
    this.#underWay.delete(key);
    const isWhole = this.#cuts === before || this.#underWay.size === 0;
    if (isWhole) this.#known.set(key, found);
    return found;
  }

  #findUses(names: FileNames, name: string): readonly Place[] {
    return this.#links.to(names.file, name).flatMap(({ names: importer, node, as, imported }) => {
      if (node) return this.#imports({ names: importer, node }, name);
      if (as === '*') return name === 'default' ? [] : this.of(importer, name);
      const uses = this.of(importer, as);
      return imported === undefined ? this.#from(uses, name) : uses;
    });
  }

  /** What expressions that are the whole module give under a name. */
  #from(uses: readonly Place[], name: string): readonly Place[] {
    return name === WHOLE ? uses : this.#members(uses, name);
  }

  #imports({ names, node }: Place, name: string): readonly Place[] {
    if (node.type === 'ImportSpecifier') return this.#usesAt(names, node.local);
    if (node.type === 'ImportDefaultSpecifier')
      return name === 'default' || name === WHOLE
        ? this.#usesAt(names, node.local)
        : this.#members(this.#usesAt(names, node.local), name);
    if (node.type === 'ImportNamespaceSpecifier') return this.#from(this.#usesAt(names, node.local), name);
    if (node.type === 'TSImportEqualsDeclaration') return this.#from(this.#usesAt(names, node.id), name);
    return this.#ofWhole({ names, node }, name);
  }

  /** What an expression that is the whole module gives under a name. */
  #ofWhole({ names, node }: Place, name: string): readonly Place[] {
    let at = node;
    let parent = names.parentOf(at);
    while (parent && parent !== at && unwrapped(parent) === unwrapped(at)) {
      at = parent;
      parent = names.parentOf(at);
    }
    if (!parent) return [];
    if (parent.type === 'SpreadElement') return this.#spread(names, parent, name);
    if (isMember(parent) && parent.object === at) {
      const key = nameOfKey(parent);
      const taken = key === 'then' ? resultOf(names, parent) : undefined;
      if (taken) return this.#taken(names, taken, name);
      if (key === 'default' && name === WHOLE) return [{ names, node: parent }];
      return key === name
        ? this.#valueUses({ names, node: parent })
        : name === WHOLE
          ? [{ names, node: at }]
          : [];
    }
    if (parent.type === 'VariableDeclarator') return this.#taken(names, parent.id, name);
    if (parent.type === 'AssignmentExpression' && parent.right === at && parent.left.type === 'Identifier')
      return this.#taken(names, parent.left, name);
    const exported = this.#program.exportedNames(names, node);
    if (exported.length)
      return exported.flatMap((as) =>
        as === WHOLE
          ? this.of(names, name)
          : name === WHOLE
            ? this.of(names, as)
            : this.#members(this.of(names, as), name),
      );
    return name === WHOLE ? [{ names, node: at }] : [];
  }

  /** What a variable or a pattern that gets the whole module gives under a name. */
  #taken(names: FileNames, target: t.Node, name: string): readonly Place[] {
    if (target.type === 'Identifier') return this.#from(this.#usesAt(names, target), name);
    if (target.type !== 'ObjectPattern') return [];
    return target.properties.flatMap((one) => {
      if (one.type !== 'ObjectProperty' || nameOfKey(one) !== name) return [];
      const value = unwrappedDefault(one.value);
      return value.type === 'Identifier' ? this.#usesAt(names, value) : [];
    });
  }

  /** `{ ...require('x') }` has all that the module has. */
  #spread(names: FileNames, spread: t.Node, name: string): readonly Place[] {
    const object = names.parentOf(spread);
    if (object?.type !== 'ObjectExpression' || name === WHOLE) return [];
    return this.#ofWhole({ names, node: object }, name);
  }

  /** `const a = require('x').a`: the uses of `a`. */
  #valueUses(place: Place): readonly Place[] {
    const parent = place.names.parentOf(place.node);
    if (
      parent?.type === 'VariableDeclarator' &&
      parent.id.type === 'Identifier' &&
      parent.init === place.node
    )
      return this.#usesAt(place.names, parent.id);
    return [place];
  }

  #usesAt(names: FileNames, node: t.Node): readonly Place[] {
    const binding = names.bindingOf(node);
    if (!binding) return [];
    const uses = this.#ownUses(binding);
    const exported = this.#program.exportedNames(names, binding.node);
    return exported.length ? [...uses, ...exported.flatMap((name) => this.of(names, name))] : uses;
  }

  #ownUses(binding: Binding): readonly Place[] {
    let uses = this.#own.get(binding);
    if (!uses) {
      const { names, references } = binding;
      uses = references.flatMap((node) => (isRebound(names, node) ? [] : [{ names, node }]));
      this.#own.set(binding, uses);
    }
    return uses;
  }

  #members(places: readonly Place[], name: string): Place[] {
    let members = this.#membersOf.get(places);
    if (!members) this.#membersOf.set(places, (members = membersOf(places)));
    return [
      ...(members.named.get(name) ?? []).flatMap((member) => this.#valueUses(member)),
      ...members.spread.flatMap(({ names, node }) => this.#spread(names, node as t.SpreadElement, name)),
      ...members.patterns.flatMap(({ names, node }) => this.#taken(names, node, name)),
    ];
  }
}

/** What is done with an object: `x.name` by name, `{ ...x }`, and the patterns of `const { name } = x`. */
interface Members {
  named: Map<string, Place[]>;
  spread: Place[];
  patterns: Place[];
}

function membersOf(places: readonly Place[]): Members {
  const found: Members = { named: new Map(), spread: [], patterns: [] };
  for (const { names, node } of places) {
    const parent = names.parentOf(node);
    if (!parent) continue;
    if (isMember(parent) && parent.object === node) {
      const key = nameOfKey(parent);
      const known = key === null ? undefined : found.named.get(key);
      if (known) known.push({ names, node: parent });
      else if (key !== null) found.named.set(key, [{ names, node: parent }]);
    } else if (parent.type === 'SpreadElement') found.spread.push({ names, node: parent });
    else if (
      parent.type === 'VariableDeclarator' &&
      parent.init === node &&
      parent.id.type === 'ObjectPattern'
    )
      found.patterns.push({ names, node: parent.id });
  }
  return found;
}

/** `lib` of `import('x').then((lib) => …)`. */
function resultOf(names: FileNames, then: t.Node): t.Node | undefined {
  const call = names.parentOf(then);
  const [callback] = isCall(call) && call.callee === then ? call.arguments : [];
  return isFunction(callback) ? callback.params[0] : undefined;
}

/** `x = other`, where `x` was a name for something: from here on it is the name of something else. */
function isRebound(names: FileNames, node: t.Node): boolean {
  const parent = names.parentOf(node);
  return parent?.type === 'AssignmentExpression' && parent.left === node;
}
