import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import express from 'express';

function build(): McpServer {
  let calls = 0;
  const server = new McpServer({ name: 'demo', version: '1.0.0' });
  server.registerTool('count', {}, async () => ({ content: [{ type: 'text', text: String(++calls) }] }));
  return server;
}

const app = express();
app.post('/mcp', async (req, res) => {
  const server = build();
  await server.connect(req.body);
  res.end();
});
