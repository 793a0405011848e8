import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'redis';

const client = await createClient({ url: process.env.REDIS_URL }).connect();

/** What a real app does between reading and writing. */
const think = () => sleep(5);

const routes = {
  async 'POST /visits'() {
    const visits = Number(await client.get('visits')) + 1;
    await think();
    await client.set('visits', visits);
    return { body: { visits } };
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
