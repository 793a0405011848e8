import { fileURLToPath } from 'node:url';
import type { Node } from '@babel/types';
import { parse } from '../../src/ast/parse.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import { check } from '../../src/check/index.js';
import { unawaitedPromises } from '../../src/check/promises.js';
import { discover } from '../../src/discover/index.js';
import { createContext } from '../../src/find/context.js';
import { find } from '../../src/find/index.js';
import { readAdapters } from '../../src/io/adapters.js';
import type { EditedSource } from '../../src/model/plan.js';
import type { Project } from '../../src/model/project.js';
import type { FindContext, Range } from '../../src/model/transform.js';
import { resolve } from '../../src/resolve/index.js';
import { rewrite, type Rewritten } from '../../src/rewrite/index.js';
import { find as findMaps, messages, meta, rewrite as rewriteMaps } from '../../transforms/maps/index.js';

const PROGRAMS = new URL('../../__testfixtures__/_programs/', import.meta.url);
const adapters = readAdapters();

const OPTIONS = {
  paths: ['.'],
  dryRun: true,
  only: [],
  force: false,
  safeOnly: false,
  ignorePatterns: [],
  ignorePath: undefined,
  stateDir: undefined,
  suppressions: [],
};

/** A program as the transform rewrites it, before anything is checked. */
export interface Proposal {
  project: Project;
  rewritten: Rewritten;
}

/** A fault put into one rewritten file: what is cut out of it. */
export interface Mutant {
  kind: 'await' | 'async and its awaits' | 'return type';
  file: string;
  cuts: Range[];
  /** The line that is changed, for people. */
  line: string;
}

export async function proposalOf(program: string): Promise<Proposal> {
  const cwd = fileURLToPath(new URL(program, PROGRAMS));
  const project = await discover({ ...OPTIONS, cwd });
  const context = contextOf(project);
  const { found } = find(context, [{ meta, messages, find: findMaps, rewrite: rewriteMaps }]);
  const sites = found.flatMap((one) => one.sites).filter(({ finding }) => finding.fix?.verdict !== 'refuse');
  const changes = await rewriteMaps(sites, context);
  return { project, rewritten: await rewrite(context, changes) };
}

function contextOf(project: Project): FindContext {
  const rest = { adapters, stateDirectory: undefined, singleFile: false };
  return createContext(project, resolve(project.files), rest).context;
}

/** What the self-check says about a proposal. */
export function problemsOf({ project, rewritten: { sources, others } }: Proposal): string[] {
  const parsing = check(sources);
  if (parsing.length) return parsing.map(({ message }) => message);
  const after = new Map(sources.map((one) => [one.file, textOf(one)]));
  const added = others.filter(({ file, before }) => before === null && /\.[jt]s$/.test(file));
  const files = [
    ...project.files.map(({ file, text }) => ({ file, text: after.get(file) ?? text })),
    ...added.map(({ file, after: text }) => ({ file, text })),
  ];
  const emitted = new Set(added.map(({ file }) => file));
  const result = contextOf({ ...project, files });
  return unawaitedPromises(result, sources, (file) => emitted.has(file)).map(({ message }) => message);
}

export function textOf({ segments }: EditedSource): string {
  return segments.map(({ text }) => text).join('');
}

/** The proposal with a fault in it. */
export function faulty({ project, rewritten }: Proposal, { file, cuts }: Mutant): Proposal {
  const sources = rewritten.sources.map((source) => {
    if (source.file !== file) return source;
    const segments = cuts.reduce(withoutRange, source.segments);
    return { ...source, segments, after: segments.map(({ text }) => text).join('') };
  });
  return { project, rewritten: { ...rewritten, sources } };
}

type Segments = EditedSource['segments'];

/** Cuts are given from the last to the first. */
function withoutRange(segments: Segments, { start, end }: Range): Segments {
  let at = 0;
  return segments.flatMap((segment) => {
    const [from, to] = [start - at, end - at].map((one) => Math.min(Math.max(one, 0), segment.text.length));
    at += segment.text.length;
    if (from === undefined || to === undefined || from === to) return [segment];
    const origin = segment.from;
    return [
      { text: segment.text.slice(0, from), from: origin },
      { text: segment.text.slice(to), from: origin === null ? null : origin + to },
    ].filter(({ text }) => text !== '');
  });
}

/** Every fault of these kinds that the rewriter could have made, but for those that change nothing. */
export function mutantsOf({ rewritten }: Proposal): Mutant[] {
  return rewritten.sources.flatMap((source) => {
    const text = textOf(source);
    const nodes: Node[] = [];
    walk(parse(source.file, text).program, (node) => void nodes.push(node));
    const isNew = ({ start }: Range): boolean => originOf(source, start) === undefined;
    const awaits = nodes
      .filter(({ type }) => type === 'AwaitExpression')
      .map(awaitWord)
      .filter(isNew);
    const idle = idleAwaits(nodes);
    const make = (kind: Mutant['kind'], cuts: Range[]): Mutant => mutant(source, text, kind, cuts);
    return [
      ...awaits.filter(({ start }) => !idle.has(start)).map((one) => make('await', [one])),
      ...nodes.filter(isAsync).flatMap((fn) => {
        const word = asyncWord(fn, text);
        if (!word || !isNew(word)) return [];
        const own = awaits.filter((one) => isOwn(one, fn, nodes));
        const type = (returnTypeOf(fn) ?? []).filter((_, _i, [head]) => head && isNew(head));
        if (!type.length && own.every(({ start }) => idle.has(start))) return [];
        const missed = make('async and its awaits', [word, ...own, ...type]);
        return type.length ? [missed, make('return type', type)] : [missed];
      }),
    ];
  });
}

function mutant({ file }: EditedSource, text: string, kind: Mutant['kind'], cuts: readonly Range[]): Mutant {
  const sorted = [...cuts].sort((a, b) => b.start - a.start);
  const at = sorted.at(-1)?.start ?? 0;
  const line = text.slice(text.lastIndexOf('\n', at) + 1).split('\n', 1)[0] ?? '';
  return { kind, file, cuts: sorted, line: line.trim() };
}

/** Where `return await` begins, outside of `try`: with the function's `async` or without, it is the same promise. */
function idleAwaits(nodes: readonly Node[]): Set<number> {
  const tries = nodes.filter(({ type }) => type === 'TryStatement').map(rangeOf);
  const idle = new Set<number>();
  for (const node of nodes) {
    const value =
      node.type === 'ReturnStatement'
        ? node.argument
        : node.type === 'ArrowFunctionExpression'
          ? node.body
          : undefined;
    const values = value?.type === 'ConditionalExpression' ? [value.consequent, value.alternate] : [value];
    for (const one of values) {
      if (one?.type !== 'AwaitExpression') continue;
      const { start, end } = rangeOf(one);
      if (!tries.some((around) => around.start < start && end < around.end)) idle.add(start);
    }
  }
  return idle;
}

function originOf({ segments }: EditedSource, offset: number): number | undefined {
  let at = 0;
  for (const { text, from } of segments) {
    if (offset < at + text.length) return from === null ? undefined : from + offset - at;
    at += text.length;
  }
  return undefined;
}

function awaitWord(node: Node): Range {
  const { start } = rangeOf(node);
  return { start, end: start + 'await '.length };
}

function isAsync(node: Node): boolean {
  return 'params' in node && 'async' in node && node.async === true;
}

function asyncWord(fn: Node, text: string): Range | undefined {
  const { start } = rangeOf(fn);
  const at = text.indexOf('async ', start);
  return at < 0 ? undefined : { start: at, end: at + 'async '.length };
}

/** True if a function is the innermost one around a place. */
function isOwn(place: Range, fn: Node, nodes: readonly Node[]): boolean {
  const around = nodes.filter(
    (one) => 'params' in one && rangeOf(one).start < place.start && place.end <= rangeOf(one).end,
  );
  return around.at(-1) === fn;
}

/** `Promise<` and `>`. */
function returnTypeOf(fn: Node): [head: Range, tail: Range] | undefined {
  const annotation = 'returnType' in fn ? fn.returnType : null;
  const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
  if (type?.type !== 'TSTypeReference') return undefined;
  const { start, end } = rangeOf(type);
  return [
    { start, end: start + 'Promise<'.length },
    { start: end - 1, end },
  ];
}
