// What every emitted file of stores exports, whatever its size: transforms write calls against this.

export type Key = string | number | boolean | null | undefined;
/** Ordered stores only. */
export interface SetOptions {
  ttlMs?: number;
}
export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}
/** Ordered stores only. */
export interface StoreOptions extends SetOptions {
  max?: number;
  codec?: Codec;
}

/** Only where the app has a store of the kind that begins with something. */
export interface Initial<Contents> {
  initial?: Contents;
}

export interface SharedMap<K, V> {
  readonly name: string;
  get(key: K, options?: { touch?: boolean }): Promise<V | undefined>;
  has(key: K): Promise<boolean>;
  set(key: K, value: V, options?: SetOptions): Promise<this>;
  delete(key: K): Promise<boolean>;
  take(key: K): Promise<V | undefined>;
  setIfAbsent(key: K, value: V, options?: SetOptions): Promise<boolean>;
  getOrInsert(key: K, value: V, options?: SetOptions): Promise<V>;
  getOrInsertComputed(key: K, make: (key: K) => V | Promise<V>, options?: SetOptions): Promise<V>;
  increment(key: K, by?: number, initial?: number): Promise<number>;
  update<R extends V | undefined>(key: K, change: (value: V | undefined) => R | Promise<R>): Promise<R>;
  size(): Promise<number>;
  clear(): Promise<void>;
  entries(): Promise<[K, V][]>;
  keys(): Promise<K[]>;
  values(): Promise<V[]>;
}

export interface SharedSet<T> {
  add(member: T, options?: SetOptions): Promise<this>;
  addIfAbsent(member: T, options?: SetOptions): Promise<boolean>;
  has(member: T): Promise<boolean>;
  delete(member: T): Promise<boolean>;
  size(): Promise<number>;
  clear(): Promise<void>;
  values(): Promise<T[]>;
}

export interface SharedList<T> {
  readonly name: string;
  push(...items: T[]): Promise<number>;
  unshift(...items: T[]): Promise<number>;
  pop(): Promise<T | undefined>;
  shift(): Promise<T | undefined>;
  at(index: number): Promise<T | undefined>;
  length(): Promise<number>;
  clear(): Promise<void>;
  toArray(): Promise<T[]>;
  update(change: (items: T[]) => T[] | void | Promise<T[] | void>): Promise<T[]>;
}

export interface SharedCounter {
  readonly name: string;
  get(): Promise<number>;
  set(value: number): Promise<number>;
  increment(by?: number): Promise<number>;
}

export interface SharedValue<T> {
  get(): Promise<T>;
  set(value: T, options?: SetOptions): Promise<void>;
  update(change: (value: T) => T | Promise<T>): Promise<T>;
  compareAndSet(from: T, to: T): Promise<boolean>;
}

export interface Stores {
  sharedMap<K extends Key, V>(
    name: string,
    options?: StoreOptions & Initial<Iterable<readonly [K, V]>>,
  ): SharedMap<K, V>;
  sharedRecord<V>(
    name: string,
    options?: StoreOptions & Initial<Record<string, V>>,
  ): SharedMap<string | number, V>;
  sharedSet<T extends Key>(name: string, options?: StoreOptions & Initial<Iterable<T>>): SharedSet<T>;
  sharedList<T>(
    name: string,
    options?: { max?: number; codec?: Codec } & Initial<readonly T[]>,
  ): SharedList<T>;
  sharedCounter(name: string, initial?: number): SharedCounter;
  sharedValue<T>(name: string, initial: T, options?: StoreOptions): SharedValue<T>;
  /** Ordered stores only. */
  typedJson: Codec;
  binary: Codec;
  withLock<T>(
    name: string,
    work: () => Promise<T>,
    options?: { leaseMs?: number; waitMs?: number },
  ): Promise<T>;
  useBackend(backend: unknown): unknown;
}
