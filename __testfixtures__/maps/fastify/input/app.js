import Fastify from 'fastify';

const app = Fastify();
const scores = new Map();

app.put('/scores/:user', (request, reply) => {
  scores.set(request.params.user, Number(request.body.score));
  reply.code(204).send();
});

app.get('/scores/:user', (request) => {
  return { score: scores.get(request.params.user) ?? 0 };
});

app.get('/wait/:user', async (request) => {
  await new Promise((resolve) => setTimeout(resolve, 10));
  return { score: scores.get(request.params.user) ?? 0 };
});

await app.listen({ port: 3000 });
