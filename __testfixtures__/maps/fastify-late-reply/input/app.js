import Fastify from 'fastify';

const app = Fastify();
const scores = new Map();

app.put('/scores/:user', (request, reply) => {
  scores.set(request.params.user, Number(request.body.score));
  setTimeout(() => reply.send('later'), 100);
});

await app.listen({ port: 3000 });
