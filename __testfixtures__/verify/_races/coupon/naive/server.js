import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'redis';

const client = await createClient({ url: process.env.REDIS_URL }).connect();

/** What a real app does between reading and writing. */
const think = () => sleep(5);

const routes = {
  async 'PUT /coupon'() {
    await client.set('coupon', 'ten percent');
    return { status: 204 };
  },
  async 'POST /coupon/redeem'() {
    const coupon = await client.get('coupon');
    await think();
    if (coupon) await client.del('coupon');
    return coupon ? { body: { coupon } } : { status: 410, body: { error: 'used' } };
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
