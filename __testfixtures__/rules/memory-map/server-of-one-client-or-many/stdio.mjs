import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { server } from './server.mjs';

await server.connect(new StdioServerTransport());
