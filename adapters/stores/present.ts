import type { File, FunctionDeclaration, Node, Statement } from '@babel/types';
import { METHODS, type SeededClass, type StoreClass, type StoreNeed } from './adapter.js';

/** What an emitted file of stores has: its classes with their methods, and its functions. */
export interface PresentStores {
  methods: ReadonlyMap<string, readonly string[]>;
  functions: ReadonlyMap<string, FunctionDeclaration>;
  /** Top-level constants, such as codecs. */
  constants: ReadonlySet<string>;
}

export function readStores({ program }: File): PresentStores {
  const declared = program.body.map((one) => declarationIn(one));
  const classes = declared.filter((one) => one?.type === 'ClassDeclaration');
  const functions = declared.filter((one) => one?.type === 'FunctionDeclaration');
  const variables = declared.filter((one) => one?.type === 'VariableDeclaration');
  return {
    methods: new Map(
      classes.map(({ id, body }) => [
        id?.name ?? '',
        body.body.flatMap((one) => (one.type === 'ClassMethod' ? nameOf(one.key) : [])),
      ]),
    ),
    functions: new Map(functions.map((one) => [one.id?.name ?? '', one])),
    constants: new Set(variables.flatMap((one) => one.declarations.flatMap(({ id }) => nameOf(id)))),
  };
}

/** The needs that could have made a file with these stores: one of them did, unless it was edited. */
export function possibleNeeds(stores: PresentStores): StoreNeed[] {
  const kinds = (Object.keys(METHODS) as StoreClass[]).filter((kind) =>
    stores.functions.has(factoryOf(kind)),
  );
  const need = {
    methods: Object.fromEntries(kinds.map((kind) => [kind, methodsOf(stores, kind)])),
    seeds: kinds.filter((kind): kind is SeededClass => isSeeded(stores, kind)),
    codecs: (['typedJson', 'binary'] as const).filter((one) => stores.constants.has(one)),
    lock: stores.functions.has('withLock'),
  };
  return [false, true].flatMap((ordered) =>
    [false, true].map((listOptions) => ({ ...need, ordered, listOptions })),
  );
}

/** The names of a need that a file of stores lacks: `sharedSet`, `SharedMap.update`. */
export function lackingIn(
  stores: PresentStores,
  { methods, ordered, seeds = [], codecs = [], lock }: StoreNeed,
): string[] {
  const kinds = Object.entries(methods) as [StoreClass, readonly string[] | 'all'][];
  return [
    ...kinds.flatMap(([kind, names]) => {
      if (!stores.functions.has(factoryOf(kind))) return [factoryOf(kind)];
      const all = [...methodsOf(stores, kind), ...(stores.methods.get(classOf(kind)) ?? [])];
      const wanted = names === 'all' ? METHODS[kind] : names;
      return wanted.filter((name) => !all.includes(name)).map((name) => `${classOf(kind)}.${name}`);
    }),
    ...seeds
      .filter((kind) => stores.functions.has(factoryOf(kind)) && !isSeeded(stores, kind))
      .map((kind) => `the option \`initial\` of ${factoryOf(kind)}`),
    ...(ordered ? kinds.filter(([kind]) => kind !== 'list' && !hasOptions(stores, kind)) : []).map(
      ([kind]) => `the options of ${factoryOf(kind)}`,
    ),
    ...codecs.filter((one) => !stores.constants.has(one)),
    ...(lock && !stores.functions.has('withLock') ? ['withLock'] : []),
  ];
}

/** A record has the methods of a map, and a listing of its own. */
function methodsOf({ methods }: PresentStores, kind: StoreClass): string[] {
  const own = methods.get(classOf(kind)) ?? [];
  if (kind !== 'record') return [...own];
  const inherited = methods.get('SharedMap') ?? [];
  return [...own, ...inherited.filter((name) => !/^(?:entries|keys|values)$/.test(name))];
}

function isSeeded({ functions }: PresentStores, kind: StoreClass): boolean {
  const options = functions.get(factoryOf(kind))?.params[1];
  const pattern = options?.type === 'AssignmentPattern' ? options.left : options;
  return (
    kind !== 'counter' &&
    kind !== 'value' &&
    pattern?.type === 'ObjectPattern' &&
    pattern.properties.some((one) => one.type === 'ObjectProperty' && nameOf(one.key).includes('initial'))
  );
}

function hasOptions({ functions }: PresentStores, kind: StoreClass): boolean {
  const factory = functions.get(factoryOf(kind));
  const isPlain = (factory?.params.length ?? 0) < (kind === 'value' ? 3 : 2);
  return !factory || kind === 'counter' || !isPlain;
}

function factoryOf(kind: StoreClass): string {
  return `shared${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

function classOf(kind: StoreClass): string {
  return `S${factoryOf(kind).slice(1)}`;
}

function declarationIn(statement: Statement): Statement | null | undefined {
  return statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
}

function nameOf(node: Node): string[] {
  return node.type === 'Identifier' ? [node.name] : [];
}
