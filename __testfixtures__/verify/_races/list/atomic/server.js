import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { createClient } from 'redis';

const client = await createClient({ url: process.env.REDIS_URL }).connect();

const routes = {
  async 'POST /todos'(req) {
    const todo = { id: randomUUID(), at: Date.now(), ...(await json(req)) };
    await client.rPush('todo-list', JSON.stringify(todo));
    return { status: 201, headers: { location: `/todos/${todo.id}` }, body: todo };
  },
  async 'GET /todos'() {
    return { body: (await client.lRange('todo-list', 0, -1)).map((todo) => JSON.parse(todo)) };
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
