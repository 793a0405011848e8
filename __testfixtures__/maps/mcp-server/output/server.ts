import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { SubscribeRequestSchema, RootsListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { completable } from '@modelcontextprotocol/sdk/server/completable.js';
import * as z from 'zod';
import { sharedCounter, sharedMap, sharedSet } from './state/stores.js';

const notes = sharedMap<string, string>('notes');
const watched = sharedSet<string>('watched');
const changes = sharedCounter('changes');

export function buildServer(): McpServer {
  const server = new McpServer({ name: 'board', version: '1.0.0' });
  server.registerTool('add', { inputSchema: { id: z.string(), text: z.string() } }, async ({ id, text }) => {
    await notes.set(id, text);
    return { content: [{ type: 'text', text: `${await notes.size()} notes` }] };
  });
  server.registerResource(
    'note',
    new ResourceTemplate('note://{note}', {
      list: async () => ({ resources: [...(await notes.keys())].map((id) => ({ uri: `note://${id}`, name: id })) }),
      complete: { note: async (start) => [...(await notes.keys())].filter((id) => id.startsWith(start)) },
    }),
    {},
    async (uri) => ({ contents: [{ uri: uri.href, text: (await notes.get(uri.pathname)) ?? '' }] }),
  );
  server.registerPrompt(
    'read',
    { argsSchema: { id: completable(z.string(), async (start) => [...(await notes.keys())].filter((id) => id.startsWith(start))) } },
    async ({ id }) => ({ messages: [{ role: 'user', content: { type: 'text', text: (await notes.get(id)) ?? '' } }] }),
  );
  server.server.setRequestHandler(SubscribeRequestSchema, async (request) => {
    await watched.add(request.params.uri);
    return {};
  });
  server.server.setNotificationHandler(RootsListChangedNotificationSchema, async () => {
    await changes.increment();
  });
  return server;
}

export const isWatched = async (uri: string): Promise<boolean> => await watched.has(uri);
export const changed = async (): Promise<number> => await changes.get();
