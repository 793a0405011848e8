import { createServer } from 'node:http';
import { createClient } from 'redis';

const client = await createClient({ url: process.env.REDIS_URL }).connect();

const routes = {
  async 'POST /visits'() {
    return { body: { visits: await client.incr('visits') } };
  },
  async 'GET /visits'() {
    return { body: { visits: Number(await client.get('visits')) } };
  },
};

createServer(async (req, res) => {
  const {
    status = 200,
    headers = {},
    body = {},
  } = (await routes[`${req.method} ${req.url}`]?.(req)) ?? { status: 404 };
  res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}).listen(process.env.PORT);
