import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';

const memories: string[] = []; //~ memory-array memories
const server = new McpServer({ name: 'memory', version: '1.0.0' });

server.registerTool('remember', { description: 'Remember a text' }, async ({ text }) => {
  memories.push(text);
  return { content: [{ type: 'text', text: String(memories.length) }] };
});
