import type { Program } from '../runtime/program.js';

/** An MCP server that talks to who started it. */
const PIPES = /\b(?:StdioServerTransport|serveStdio)\b/;
/** One that others connect to. What else may listen (a page for a login, a bridge to an editor) is that client's too. */
const CONNECTS =
  /SSEServerTransport|StreamableH\w*(?<!Client)Transport|createMcpHandler|@hono\/mcp|mcp-handler/i;

const known = new WeakMap<Program, ReadonlySet<string>>();

/**
 * True for a file of a program that has one client, the one that started it and speaks to it through pipes: what it
 * keeps is that client's, and no other replica serves the same one.
 */
export function isOfOneClient(program: Program, file: string): boolean {
  let starts = known.get(program);
  if (!starts) known.set(program, (starts = startsOfOne(program)));
  if (!starts.size) return false;
  return [...program.modules.entriesOf(file)].every((one) => starts.has(one));
}

/** The files by which such a program begins. */
function startsOfOne({ context, modules }: Program): ReadonlySet<string> {
  const { files } = context.project;
  const startsWith = (mentions: RegExp): Set<string> =>
    new Set(
      files.filter(({ text }) => mentions.test(text)).flatMap(({ file }) => [...modules.entriesOf(file)]),
    );
  const piped = startsWith(PIPES);
  // Most programs have no pipes, and need not be searched for the rest.
  const connected = piped.size ? startsWith(CONNECTS) : piped;
  return new Set([...piped].filter((one) => !connected.has(one)));
}
