import { createServer } from 'node:http';
import { createClient } from 'redis';

const client = await createClient({ url: process.env.REDIS_URL }).connect();

const routes = {
  async 'PUT /coupon'() {
    await client.set('coupon', 'ten percent');
    return { status: 204 };
  },
  async 'POST /coupon/redeem'() {
    const coupon = await client.getDel('coupon');
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
