import type ts from 'typescript';
import type { Event, Value } from '../value.js';

/** Longer paths into packages are cut: a loop like `node = node.next` must come to an end. */
const LONGEST_PATH = 6;

/** Makes each value and each event once, so that sets of them can be compared. */
export class Interned {
  readonly #made = new Map<ts.Node, Value>();
  readonly #exact = new Map<ts.Node, Value>();
  readonly #derived = new Map<ts.Node, Value>();
  readonly #modules = new Map<ts.SourceFile, Value>();
  readonly #parameters = new Map<ts.ParameterDeclaration, Value>();
  readonly #external = new Map<ts.Node | undefined, Map<string, Value>>();
  readonly #events = new Map<ts.Node, Event[]>();

  made(at: ts.Node): Value {
    return getOrMake(this.#made, at, () => ({ kind: 'made', at }));
  }

  instance(of: ts.Node, exact: boolean): Value {
    return getOrMake(exact ? this.#exact : this.#derived, of, () => ({ kind: 'instance', of, exact }));
  }

  module(at: ts.SourceFile): Value {
    return getOrMake(this.#modules, at, () => ({ kind: 'module', at }));
  }

  parameter(at: ts.ParameterDeclaration): Value {
    return getOrMake(this.#parameters, at, () => ({ kind: 'parameter', at }));
  }

  external(path: string, at?: ts.Node): Value {
    const short = path.split(' ', LONGEST_PATH).join(' ');
    const paths = getOrMake(this.#external, at, () => new Map<string, Value>());
    return getOrMake(paths, short, () => ({ kind: 'external', path: short, ...(at && { at }) }));
  }

  event(event: Event): Event {
    const known = getOrMake(this.#events, event.name, () => []);
    const same = known.find((one) => isEqual(one, event));
    if (!same) known.push(event);
    return same ?? event;
  }
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function isEqual(one: Event, other: Event): boolean {
  return (
    one.kind === other.kind &&
    one.expression === other.expression &&
    one.call === other.call &&
    one.index === other.index &&
    one.via === other.via &&
    one.why === other.why &&
    one.from === other.from
  );
}
