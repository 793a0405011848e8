import { randomUUID } from 'node:crypto';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import express from 'express';

class EventLog {
  events = new Map(); //~ memory-map events

  async storeEvent(streamId, message) {
    const id = randomUUID();
    this.events.set(id, { streamId, message });
    return id;
  }
}

const transports = {}; //~ socket-registry transports
const app = express();
app.post('/mcp', async (req, res) => {
  const id = req.headers['mcp-session-id'];
  if (transports[id]) return transports[id].handleRequest(req, res);
  const eventStore = new EventLog();
  const transport = new StreamableHTTPServerTransport({ eventStore });
  transports[randomUUID()] = transport;
  await transport.handleRequest(req, res);
});
