import { setTimeout as sleep } from 'node:timers/promises';
import Fastify from 'fastify';
import { createClient } from 'redis';

/** An order that nobody pays in this time is cancelled. */
const TIME_TO_PAY_MS = 400;
const client = await createClient({ url: process.env.REDIS_URL }).connect();
const app = Fastify();
const deadlines = new Map();

app.post('/orders/:id', async ({ params: { id } }, reply) => {
  await client.hSet(`order:${id}`, { state: 'open', made: Date.now() });
  const cancel = () => client.hSet(`order:${id}`, 'state', 'cancelled');
  deadlines.set(id, setTimeout(cancel, TIME_TO_PAY_MS));
  return reply.code(201).send({ id });
});

app.put('/orders/:id/payment', async ({ params: { id } }) => {
  clearTimeout(deadlines.get(id));
  deadlines.delete(id);
  await client.hSet(`order:${id}`, 'state', 'paid');
  return { id };
});

/** Answers when it is clear what becomes of the order. */
app.get('/orders/:id', async ({ params: { id } }, reply) => {
  const order = await client.hGetAll(`order:${id}`);
  if (!order.made) return reply.code(404).send({ error: 'no such order' });
  await sleep(Math.max(0, Number(order.made) + 2 * TIME_TO_PAY_MS - Date.now()));
  return { id, state: await client.hGet(`order:${id}`, 'state') };
});

await app.listen({ port: Number(process.env.PORT) });
