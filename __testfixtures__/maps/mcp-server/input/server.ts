import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { SubscribeRequestSchema, RootsListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { completable } from '@modelcontextprotocol/sdk/server/completable.js';
import * as z from 'zod';

const notes = new Map<string, string>();
const watched = new Set<string>();
let changes = 0;

export function buildServer(): McpServer {
  const server = new McpServer({ name: 'board', version: '1.0.0' });
  server.registerTool('add', { inputSchema: { id: z.string(), text: z.string() } }, ({ id, text }) => {
    notes.set(id, text);
    return { content: [{ type: 'text', text: `${notes.size} notes` }] };
  });
  server.registerResource(
    'note',
    new ResourceTemplate('note://{note}', {
      list: () => ({ resources: [...notes.keys()].map((id) => ({ uri: `note://${id}`, name: id })) }),
      complete: { note: (start) => [...notes.keys()].filter((id) => id.startsWith(start)) },
    }),
    {},
    (uri) => ({ contents: [{ uri: uri.href, text: notes.get(uri.pathname) ?? '' }] }),
  );
  server.registerPrompt(
    'read',
    { argsSchema: { id: completable(z.string(), (start) => [...notes.keys()].filter((id) => id.startsWith(start))) } },
    ({ id }) => ({ messages: [{ role: 'user', content: { type: 'text', text: notes.get(id) ?? '' } }] }),
  );
  server.server.setRequestHandler(SubscribeRequestSchema, (request) => {
    watched.add(request.params.uri);
    return {};
  });
  server.server.setNotificationHandler(RootsListChangedNotificationSchema, () => {
    changes++;
  });
  return server;
}

export const isWatched = async (uri: string): Promise<boolean> => watched.has(uri);
export const changed = async (): Promise<number> => changes;
