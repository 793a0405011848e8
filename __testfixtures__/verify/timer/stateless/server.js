import { setTimeout as sleep } from 'node:timers/promises';
import Fastify from 'fastify';
import { createClient } from 'redis';

/** An order that nobody pays in this time is cancelled. */
const TIME_TO_PAY_MS = 400;
const client = await createClient({ url: process.env.REDIS_URL }).connect();
const app = Fastify();

app.post('/orders/:id', async ({ params: { id } }, reply) => {
  await client.hSet(`order:${id}`, { state: 'open', made: Date.now() });
  return reply.code(201).send({ id });
});

app.put('/orders/:id/payment', async ({ params: { id } }) => {
  await client.hSet(`order:${id}`, 'state', 'paid');
  return { id };
});

/** Answers when it is clear what becomes of the order. */
app.get('/orders/:id', async ({ params: { id } }, reply) => {
  const order = await client.hGetAll(`order:${id}`);
  if (!order.made) return reply.code(404).send({ error: 'no such order' });
  await sleep(Math.max(0, Number(order.made) + 2 * TIME_TO_PAY_MS - Date.now()));
  const state = await client.hGet(`order:${id}`, 'state');
  return { id, state: state === 'open' ? 'cancelled' : state };
});

await app.listen({ port: Number(process.env.PORT) });
