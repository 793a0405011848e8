import { locate } from '../../src/ast/locate.js';
import { rangeOf } from '../../src/ast/walk.js';
import { callsIn } from '../../src/find/library/syntax.js';
import type { Note } from '../../src/model/finding.js';
import type { FindContext, Found, ParsedFile } from '../../src/model/transform.js';
import { meta } from './messages.js';
import { middlewareOf, type Middleware } from './middleware.js';
import type { Options } from './options.js';
import { prefixes } from './prefix.js';
import { readStore } from './read-store.js';
import { siteOf, type Program, type SessionSite } from './site.js';
import type { Store } from './stores.js';

/** Finds every session middleware of the program that keeps its sessions in the process. Changes nothing. */
export function find(context: FindContext): Found<SessionSite> {
  const found: Found<SessionSite> = { sites: [], notes: [] };
  const program: Program = { context, prefixOf: prefixes(context) };
  for (const { file, text } of context.project.files) {
    if (!context.project.targets.has(file) || !meta.mentions.test(text)) continue;
    const parsed = context.parsed(file);
    for (const middleware of parsed ? middlewaresIn(context, parsed) : []) {
      if (parsed) look(program, parsed, middleware, found);
    }
  }
  return found;
}

function middlewaresIn(context: FindContext, file: ParsedFile): Middleware[] {
  return callsIn(file).flatMap((call) =>
    call.type === 'CallExpression' ? (middlewareOf(context, file, call) ?? []) : [],
  );
}

function look(program: Program, file: ParsedFile, middleware: Middleware, found: Found<SessionSite>): void {
  const { framework, name, call } = middleware;
  const { options, store } = readStore(program.context, file, middleware);
  const left = noteOn(middleware, options, store);
  if (left) found.notes.push({ ...left, name, location: locate(file, rangeOf(call)) });
  else if (framework) found.sites.push(siteOf(program, file, { ...middleware, framework }, options, store));
}

/** What is stateless, shared, or not known to live in the process. */
function noteOn(
  { framework, package: name }: Middleware,
  options: Options,
  store: Store,
): Pick<Note, 'code' | 'args'> | undefined {
  const isCookieOnly = name === 'koa-session' && store.kind === 'absent' && !options.unknown.length;
  if (!framework || isCookieOnly) return { code: 'session-in-cookie', args: { package: name } };
  if (store.kind !== 'other') return undefined;
  return {
    code: store.isShared ? 'session-shared-store' : 'session-custom-store',
    args: { store: store.name },
  };
}
