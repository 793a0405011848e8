import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono<{ Variables: { drafts: Map<string, string>; titles: Map<string, string> } }>();
const drafts = new Map<string, string>(); //~ memory-map drafts
const titles = new Map([['a', 'A']]);

app.use('*', async (c, next) => {
  c.set('drafts', drafts);
  c.set('titles', titles);
  await next();
});
app.put('/drafts/:id', async (c) => {
  c.var.drafts.set(c.req.param('id'), await c.req.text());
  return c.text(c.var.titles.get(c.req.param('id')) ?? '');
});

const server = serve({ fetch: app.fetch, port: 3000 });
process.on('SIGTERM', () => server.close());
