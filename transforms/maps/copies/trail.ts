import type { Node } from '@babel/types';
import { isInLibrary } from './libraries.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import type { Place, Program } from '../../../src/find/runtime/program.js';
import type { Binding, FileNames } from '../../../src/find/runtime/names.js';
import { nameOfKey } from '../../../src/find/runtime/syntax.js';
import type { FindContext } from '../../../src/model/transform.js';
import type { State } from '../state.js';
import type { Escape, Fate, Spot, Why } from './fate.js';
import { ANY, copied, type Grip, inside, spread, unsure } from './grip.js';
import { isLater, isOfModule, keyAt, usesInFile } from './scopes.js';

/** More places than these are no longer followed: the copy goes everywhere, and nothing is known about it. */
const PLACES = 800;
/** A container in a container in … */
const DEPTH = 6;

/** The places where a copy is, as far as they are known: each is looked at once. */
export class Trail {
  readonly #held = new Set<Node>();
  readonly fate: Fate = { mutations: [], escapes: [], kept: [], held: this.#held };
  readonly context: FindContext;
  readonly program: Program;
  /** The expressions whose value is the state itself: what goes there is no longer a copy. */
  readonly own: ReadonlySet<Node>;
  /** The key under which the value was put into the state, as text. */
  key: string | undefined;
  readonly #todo: [Place, Grip][] = [];
  readonly #seen = new Map<Node, Set<string>>();
  readonly #reported = new Set<string>();
  #places = 0;
  readonly #isOfLibrary: boolean;
  /** A copy that gets where nothing is known of it is a reason to refuse: the other places make no difference. */
  #isSettled = false;

  constructor({ context, uses }: Pick<State, 'context' | 'uses'>) {
    this.context = context;
    this.program = programOf(context);
    this.own = new Set(uses.map(({ node }) => node));
    this.#isOfLibrary = uses.some(({ file }) => isInLibrary(context, file.file));
  }

  /**
   * Looks at every place, also at those that `step` adds. What may be changed by name at a place where it is changed for
   * sure is no doubt.
   */
  run(step: (trail: Trail, place: Place, grip: Grip) => void): Fate {
    for (let next = this.#todo.pop(); next && !this.#isSettled; next = this.#todo.pop()) step(this, ...next);
    const { mutations, escapes } = this.fate;
    const isKnown = (escape: Escape): boolean =>
      escape.why === 'by name' && mutations.some(({ node }) => node === escape.node);
    return { ...this.fate, escapes: escapes.filter((one) => !isKnown(one)) };
  }

  /** The value of an expression is the copy. */
  start(place: Place, grip: Grip): void {
    this.#todo.push([place, grip]);
  }

  /** The value of an expression holds the copy. */
  follow(place: Place, grip: Grip): void {
    if (this.own.has(place.node) || this.#isHandedOut(place)) return;
    const seen = this.#seen.get(place.node) ?? new Set();
    const key = `${grip.path.join('.')} ${grip.whole} ${grip.sure}`;
    if (seen.has(key)) return;
    this.#seen.set(place.node, seen.add(key));
    if (!grip.path.length) this.#held.add(place.node);
    if (grip.path.length > DEPTH || ++this.#places > PLACES) return this.escape(place, 'too far');
    this.#todo.push([place, grip]);
  }

  /** In the code of a library, unless the state is its own. */
  #isHandedOut({ names }: Place): boolean {
    return !this.#isOfLibrary && isInLibrary(this.context, names.file);
  }

  /** A name or pattern gets the value. */
  bind(names: FileNames, target: Node | null | undefined, grip: Grip | undefined): void {
    if (!target || !grip) return;
    switch (target.type) {
      case 'Identifier':
        return this.alias(names.bindingOf(target), grip, { names, node: target });
      case 'AssignmentPattern':
        return this.bind(names, target.left, grip);
      case 'TSParameterProperty':
        return this.bind(names, target.parameter, grip);
      case 'RestElement':
        return this.bind(names, target.argument, grip);
      case 'ObjectPattern':
        for (const one of target.properties) {
          if (one.type === 'RestElement') this.bind(names, one, spread(grip));
          else this.bind(names, one.value, inside(grip, nameOfKey(one) ?? ANY));
        }
        return;
      case 'ArrayPattern':
        for (const [index, one] of target.elements.entries())
          this.bind(names, one, one?.type === 'RestElement' ? copied(grip) : inside(grip, String(index)));
        return;
      default:
        return this.escape({ names, node: target }, 'unknown place');
    }
  }

  /** A variable has the value: of a module, it keeps it, and its uses may belong to another value. */
  alias(binding: Binding | undefined, grip: Grip, at: Place): void {
    if (!binding || this.own.has(at.node) || isPrimitive(binding.node)) return;
    const isKept = isOfModule(binding);
    if (isKept) this.keep(at);
    for (const place of isKept ? this.program.usesOf(binding) : usesInFile(binding))
      this.follow(place, isKept ? unsure(grip) : grip);
  }

  /** The copy, or something in it, is changed. What is not sure to be the copy is a doubt. */
  mutate(place: Place, grip: Grip, root: Node): void {
    if (!grip.sure) return this.escape(place, 'by name');
    if (isLater(place, root, this.own)) return this.escape(place, 'closure');
    if (this.#isNew(place, 'mutation')) this.fate.mutations.push(this.spot(place));
  }

  escape(place: Place, why: Why): void {
    if (why !== 'by name') this.#isSettled = true;
    if (this.#isNew(place, why)) this.fate.escapes.push({ ...this.spot(place), why } satisfies Escape);
  }

  keep(place: Place): void {
    if (this.#isNew(place, 'kept')) this.fate.kept.push(this.spot(place));
  }

  /** The value is put into the state, at a mention of it: under another key than before, the state has it twice. */
  back(place: Place): void {
    const key = keyAt(place);
    if (this.key !== undefined && key !== undefined && key !== this.key) this.keep(place);
  }

  spot({ names, node }: Place): Spot {
    return { file: names.parsed, node, function: names.functionOf(node) ?? undefined };
  }

  #isNew({ names, node }: Place, what: string): boolean {
    const key = `${what} ${names.file} ${node.start}-${node.end}`;
    if (this.#reported.has(key)) return false;
    this.#reported.add(key);
    return true;
  }
}

/** `id: string` */
function isPrimitive(name: Node): boolean {
  const annotation = 'typeAnnotation' in name ? name.typeAnnotation : undefined;
  const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
  return type !== undefined && /^TS(?:String|Number|Boolean|BigInt)Keyword$/.test(type.type);
}
