import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';

const notes = new Map(); //~ memory-map notes

export const server = new McpServer({ name: 'notes', version: '1.0.0' });
server.registerTool('keep', {}, async ({ name, text }) => {
  notes.set(name, text);
  return { content: [{ type: 'text', text: [...notes.values()].join() }] };
});
