import type { FindContext, ParsedFile } from '../../model/transform.js';
import { argumentOf, type Call } from './syntax.js';
import { calleeTrace, traceOf, type Trace } from './trace.js';

/** Entries by `package|path`, as a trace names what is called. */
export type Table<Entry> = Record<string, Entry>;

/** The entry for what a call calls, and how it was traced. */
export function entryOf<Entry>(
  context: FindContext,
  file: ParsedFile,
  call: Call,
  table: Table<Entry>,
): { entry: Entry; trace: Trace } | undefined {
  const trace = calleeTrace(context, file.file, call);
  return trace && lookUp(table, trace);
}

/** The entry for the plugin that a call hands to something: `app.register(plugin, options)`. */
export function pluginEntryOf<Entry>(
  context: FindContext,
  file: ParsedFile,
  call: Call,
  table: Table<Entry>,
): { entry: Entry; trace: Trace } | undefined {
  const plugin = argumentOf(call, 0);
  const trace = plugin && traceOf(context, file.file, plugin);
  return trace && lookUp(table, trace);
}

function lookUp<Entry>(table: Table<Entry>, trace: Trace): { entry: Entry; trace: Trace } | undefined {
  const key = `${trace.module}|${trace.path}`;
  const entry = Object.hasOwn(table, key) ? table[key] : undefined;
  return entry === undefined ? undefined : { entry, trace };
}

/** A text search for the packages of a table. */
export function mentionsOf(table: Table<unknown>, more = ''): RegExp {
  const packages = [...new Set(Object.keys(table).map((key) => key.split('|')[0] ?? ''))];
  const escaped = packages.map((name) => name.replace(/[/.]/g, '\\$&'));
  return new RegExp(`['"\`](?:node:)?(?:${escaped.join('|')})['"\`]${more && `|${more}`}`);
}
