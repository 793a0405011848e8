import Fastify from 'fastify';
import { pricesOf, setPrice } from './prices.js';

const app = Fastify();

app.get('/prices/:product', async ({ params }, reply) => {
  const price = (await pricesOf())[params.product];
  return price === undefined ? reply.code(404).send({ error: 'no such product' }) : { price };
});

app.put('/prices/:product', async ({ params, body }, reply) => {
  await setPrice(params.product, body.price);
  return reply.code(204).send();
});

await app.listen({ port: Number(process.env.PORT) });
