import Fastify from 'fastify';
import { sharedMap } from './state/stores.js';

const app = Fastify();
const scores = sharedMap('scores');

app.put('/scores/:user', async (request, reply) => {
  await scores.set(request.params.user, Number(request.body.score));
  reply.code(204).send();
});

app.get('/scores/:user', async (request) => {
  return { score: (await scores.get(request.params.user)) ?? 0 };
});

app.get('/wait/:user', async (request) => {
  await new Promise((resolve) => setTimeout(resolve, 10));
  return { score: (await scores.get(request.params.user)) ?? 0 };
});

await app.listen({ port: 3000 });
