import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { blocksOf } from 'some-model';

const notes = new Map<string, string>();

export function build(): McpServer {
  const server = new McpServer({ name: 'board', version: '1.0.0' });
  server.registerTool('add', {}, async ({ id, text }) => {
    notes.set(String(id), String(text));
    return { content: [] };
  });
  const template = new ResourceTemplate('note://{id}', {
    list: undefined,
    complete: { id: (value) => [...notes.keys()].filter((id) => id.startsWith(value)) },
  });
  server.registerResource('note', template, {}, async (uri) => ({ contents: [] }));
  return server;
}

export function idsIn(text: string): { id: unknown }[] {
  const ids: { id: unknown }[] = [];
  for (const block of blocksOf(text)) ids.push({ id: block.id });
  return ids;
}
