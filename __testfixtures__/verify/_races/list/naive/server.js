import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'redis';

const client = await createClient({ url: process.env.REDIS_URL }).connect();

/** What a real app does between reading and writing. */
const think = () => sleep(5);

const routes = {
  async 'POST /todos'(req) {
    const todo = { id: randomUUID(), at: Date.now(), ...(await json(req)) };
    const todos = JSON.parse((await client.get('todos')) ?? '[]');
    await think();
    await client.set('todos', JSON.stringify([...todos, todo]));
    return { status: 201, headers: { location: `/todos/${todo.id}` }, body: todo };
  },
  async 'GET /todos'() {
    return { body: JSON.parse((await client.get('todos')) ?? '[]') };
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
