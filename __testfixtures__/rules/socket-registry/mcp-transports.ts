import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import express from 'express';

const transports: Record<string, StreamableHTTPServerTransport> = {}; //~ socket-registry transports
const app = express();

app.post('/mcp', async (req, res) => {
  const id = String(req.headers['mcp-session-id']);
  const known = transports[id];
  if (known) return known.handleRequest(req, res, req.body);
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: () => id });
  transports[id] = transport;
  return transport.handleRequest(req, res, req.body);
});
