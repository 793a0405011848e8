import express from 'express';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

const codes = new Map();

const app = express();
app.get('/callback', (req, res) => {
  codes.set(req.query.state, req.query.code);
  res.send('You may close this window.');
});

const server = new McpServer({ name: 'mail', version: '1.0.0' });
server.registerTool('code', {}, async ({ state }) => ({
  content: [{ type: 'text', text: codes.get(state) }],
}));
await server.connect(new StdioServerTransport());
