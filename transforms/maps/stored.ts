import type { Node } from '@babel/types';
import type { CodecName } from '../../adapters/stores/adapter.js';
import { locate } from '../../src/ast/locate.js';
import { rangeOf } from '../../src/ast/walk.js';
import { programOf } from '../../src/find/runtime/shared.js';
import type { Place } from '../../src/find/runtime/program.js';
import { isCall, isMember, nameOfKey, unwrapped } from '../../src/find/runtime/syntax.js';
import type { FileNames } from '../../src/find/runtime/names.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import type { Spot } from './copies/fate.js';
import { isAskedFor } from './stored/asked-for.js';
import { Kinds } from './stored/expressions.js';
import { either, isRich, type Kind, type Problem } from './stored/kind.js';
import { elementType, keyType } from './stored/declared.js';
import { kindOfKey } from './stored/keys.js';
import { type Puts, putsAt, putsOfInitial } from './stored/puts.js';
import { SAME_METHODS } from './stored/tables.js';
import { kindOfType } from './stored/types.js';
import { isEmpty } from './operations/emptied.js';
import { settingOf } from './settings.js';
import type { Borrowed, State } from './state.js';

/** An expression whose value gets into a state. */
export interface Stored {
  file: string;
  node: Node;
}

/** What is kept in a state, and whether it can be kept elsewhere. */
export interface Contents {
  /** Every expression that is stored; those of places inside an element (`user.name = …`) included if changes are given. */
  values: Stored[];
  /** True if every one is a string, number, boolean or null: then nothing can be changed in place. */
  isPrimitive: boolean;
  refusals: Reason[];
  /** What stores need to keep it, where JSON is not enough. */
  codec?: CodecName | undefined;
  /** `binary-value` */
  reviews: Reason[];
}

const answers = new WeakMap<FindContext, Kinds>();

/** What expressions of a program are, each looked at once. */
export function kindsOf(context: FindContext): Kinds {
  let kinds = answers.get(context);
  if (!kinds) answers.set(context, (kinds = new Kinds(context)));
  return kinds;
}

/**
 * What is stored in a state.
 * @param changes places where something inside of an element is changed, as `fateOf` finds them
 */
export function contentsOf(state: State, changes: readonly Spot[] = []): Contents {
  const puts = putsOf(state);
  const inside = changes.flatMap((spot) => valuesOfChange(state.context, spot));
  const kinds = kindsOf(state.context);
  const declared = elementType(state);
  const typed = declared && kindOfType(state.context, declared.names, declared.node);
  // Of a class that is given as a type, the values tell whether they are objects of it.
  const isTyped =
    typed && !(typed.is === 'problem' && (typed.code === 'value-unknown' || typed.isOfType === true));
  const found: [Place, Kind][] = isTyped
    ? [[declared, typed]]
    : [...puts.values, ...inside].map((place) => [place, kinds.kindOf(place)]);
  const keys = keyRefusals(state, puts.keys);
  const problems = found.flatMap(([place, kind]) =>
    kind.is === 'problem' && !isRich(kind) ? [reasonOf(place, kind)] : [],
  );
  const isBinary = problems.some(({ code }) => code === 'binary-value');
  const isTypedJson =
    found.some(([, kind]) => isRich(kind)) || isAskedFor(state.context, [...puts.values, ...inside]);
  return {
    values: [...puts.values, ...inside].map(({ names, node }) => ({ file: names.file, node })),
    isPrimitive: either(found.map(([, kind]) => kind)).is === 'primitive' && !inside.length,
    codec: isBinary ? 'binary' : isTypedJson ? 'typedJson' : undefined,
    refusals: [...keys, ...problems.filter(({ code }) => code !== 'binary-value')],
    reviews: problems.filter(({ code }) => code === 'binary-value'),
  };
}

/** The expressions that are stored in a state. */
export function storedValues(state: State): Stored[] {
  return putsOf(state).values.map(({ names, node }) => ({ file: names.file, node }));
}

interface Places {
  values: Place[];
  keys: Place[];
}

function putsOf(state: State): Places {
  const { file, initial, uses } = state.borrowed ? begunElsewhere(state, state.borrowed) : state;
  const isCollection = state.shape === 'list' || state.shape === 'record' || state.shape === 'set';
  // A setting is read from its place in each process: only what it falls back to looks like what is stored.
  const first = putsOfInitial(settingOf(initial) ?? initial);
  const all = [
    placesIn(state, file.file, isCollection ? { ...first, values: first.values.flatMap(elementsOf) } : first),
    ...uses.map((use) => {
      const names = programOf(state.context).namesOf(use.file.file);
      const puts = names ? putsAt(names, use.node) : { values: [], keys: [] };
      const parent = names?.parentOf(use.node);
      const isWhole = parent?.type === 'AssignmentExpression' && parent.left === use.node;
      const isEmptied =
        isWhole && state.shape !== 'value' && isEmpty(parent.right, /^(?:Map|Set|Array|Object)$/);
      const given = isEmptied ? [] : puts.values;
      const values = isWhole && isCollection ? given.flatMap(elementsOf) : given;
      const own = use.file.text.slice(...ends(use.node));
      return placesIn(state, use.file.file, {
        ...puts,
        values: names ? values.flatMap((one) => addedBy(names, own, one) ?? [one]) : values,
      });
    }),
  ];
  return { values: all.flatMap(({ values }) => values), keys: all.flatMap(({ keys }) => keys) };
}

function begunElsewhere({ uses }: State, { file, node }: Borrowed): Pick<State, 'file' | 'initial' | 'uses'> {
  return { file, initial: node, uses };
}

function placesIn({ context }: State, file: string, { values, keys }: Puts): Places {
  const names = programOf(context).namesOf(file);
  const places = (nodes: Node[]): Place[] => (names ? nodes.map((node) => ({ names, node })) : []);
  return { values: places(values), keys: places(keys) };
}

/** The items of a literal that is the whole collection, else the value. */
function elementsOf(node: Node): Node[] {
  const value =
    node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression' ? node.expression : node;
  if (value.type === 'ArrayExpression') return value.elements.filter((one) => one !== null);
  if (value.type !== 'ObjectExpression') return [node];
  return value.properties.map((one) => (one.type === 'ObjectProperty' ? one.value : one));
}

/**
 * What an expression has besides elements of the state itself: nothing for `list.filter(…)`, `...list` and a constant that
 * is one of these, `x` for `list.concat(x)`; undefined for another value.
 */
function addedBy(names: FileNames, own: string, node: Node): Node[] | undefined {
  const value = node.type === 'SpreadElement' ? node.argument : unwrapped(node);
  if (names.parsed.text.slice(...ends(value)) === own) return [];
  if (value.type === 'Identifier') {
    const declaration = names.bindingOf(value)?.declaration;
    const statement = declaration && names.parentOf(declaration);
    const isFixed = statement?.type === 'VariableDeclaration' && statement.kind === 'const';
    const init = declaration?.type === 'VariableDeclarator' && isFixed ? declaration.init : undefined;
    return init ? addedBy(names, own, init) : undefined;
  }
  if (!isCall(value) || !isMember(value.callee)) return undefined;
  const method = nameOfKey(value.callee) ?? '';
  const before = SAME_METHODS.test(method) ? addedBy(names, own, value.callee.object) : undefined;
  return (
    before && (ADDING_METHODS.test(method) ? [...before, ...value.arguments.flatMap(elementsOf)] : before)
  );
}

const ADDING_METHODS = /^(?:concat|with|fill)$/;

function ends(node: Node): [start: number, end: number] {
  const { start, end } = rangeOf(node);
  return [start, end];
}

/** What an assignment, a `push` or `Object.assign` puts into an element. */
function valuesOfChange(context: FindContext, { file, node }: Spot): Place[] {
  const names = programOf(context).namesOf(file.file);
  if (!names) return [];
  const places = (nodes: Node[]): Place[] => nodes.map((one) => ({ names, node: one }));
  // Arithmetic gives a number or a text, whatever it is done with.
  if (node.type === 'AssignmentExpression')
    return /^(?:\?\?|\|\||&&)?=$/.test(node.operator) ? places([node.right]) : [];
  if (!isCall(node)) return [];
  if (isMember(node.callee) && !/^(?:assign|defineProperty)$/.test(nameOfKey(node.callee) ?? ''))
    return places(putsAt(names, node.callee.object).values);
  return places(node.arguments.slice(1));
}

function keyRefusals(state: State, keys: readonly Place[]): Reason[] {
  if (state.shape === 'list' || state.shape === 'counter' || state.shape === 'value') return [];
  const kinds = kindsOf(state.context);
  const declared = keyType(state);
  const typed = declared && kindOfType(state.context, declared.names, declared.node);
  if (typed?.is === 'primitive') return [];
  return keys.flatMap((place) => {
    const what = kindOfKey(kinds, place) ?? (typed?.is === 'plain' ? 'object' : undefined);
    return what === undefined
      ? []
      : [{ code: 'object-key', args: { key: textOf(place), what }, location: locationOf(place) }];
  });
}

function reasonOf(place: Place, { code, what, path }: Problem): Reason {
  const member = path.length ? `.${path.join('.').replaceAll('.[]', '[]')}` : '';
  return { code, args: { value: textOf(place), what, member }, location: locationOf(place) };
}

function textOf({ names, node }: Place): string {
  const text = names.parsed.text.slice(...ends(node)).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function locationOf({ names, node }: Place): Reason['location'] & object {
  return locate(names.parsed, rangeOf(node));
}
