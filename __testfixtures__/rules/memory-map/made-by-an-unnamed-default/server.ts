import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { Pages } from './pages.js';
import { Visits } from './visits.js';

const visits = new Visits();

export default function () {
  const server = new McpServer({ name: 'pages', version: '1.0.0' });
  const pages = new Pages();
  server.tool('open', async ({ url }) => {
    visits.count(url);
    return pages.open(url);
  });
  return server;
}
