import type { Program } from '../runtime/program.js';

/** An MCP server that talks to who started it. */
const PIPES = /\b(?:StdioServerTransport|serveStdio)\b/;
/** Whatever waits for others to connect. */
const LISTENS =
  /\.listen\s*\(|SSEServerTransport|StreamableH\w*(?<!Client)Transport|WebSocketServer|createMcpHandler|(?:Bun|Deno)\.serve|@hono\/node-server|mcp-handler/i;

const known = new WeakMap<Program, { pipes: string[]; listeners: string[] }>();

/**
 * True for a file of a program that has one client, the one that started it and speaks to it through pipes: what it
 * keeps is that client's, and no other replica serves the same one.
 */
export function isOfOneClient(program: Program, file: string): boolean {
  let found = known.get(program);
  if (!found) known.set(program, (found = ends(program)));
  const isNear = (other: string): boolean => program.modules.areConnected(other, file);
  return found.pipes.some(isNear) && !found.listeners.some(isNear);
}

function ends({ context }: Program): { pipes: string[]; listeners: string[] } {
  const { files } = context.project;
  const pipes = files.filter(({ text }) => PIPES.test(text)).map(({ file }) => file);
  // Most programs have no pipes, and need not be searched for the rest.
  const listeners = pipes.length
    ? files.filter(({ text }) => LISTENS.test(text)).map(({ file }) => file)
    : [];
  return { pipes, listeners };
}
