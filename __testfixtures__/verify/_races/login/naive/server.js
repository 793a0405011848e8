import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'redis';

const client = await createClient({ url: process.env.REDIS_URL }).connect();

/** What a real app does between reading and writing. */
const think = () => sleep(5);

const routes = {
  async 'POST /users'(req) {
    const { user } = await json(req);
    const isNew = !(await client.exists(`user:${user}`));
    await think();
    if (isNew) await client.set(`user:${user}`, '1');
    return isNew
      ? { status: 201, body: { id: await client.incr('users') } }
      : { status: 409, body: { error: 'taken' } };
  },
  /** Of each user's sessions only the last one counts. */
  async 'POST /login'(req) {
    const { user } = await json(req);
    const session = randomUUID();
    await client.set(`session:${user}`, session);
    return { headers: { 'set-cookie': `session=${user}.${session}; HttpOnly` }, body: { user } };
  },
  async 'GET /me'(req) {
    const [user, session] = (req.headers.cookie ?? '').replace('session=', '').split('.');
    if (!user || (await client.get(`session:${user}`)) !== session)
      return { status: 401, body: { error: 'log in' } };
    return { body: { user } };
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
