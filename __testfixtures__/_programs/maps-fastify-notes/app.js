import Fastify from 'fastify';
import notesRoutes from './notes.js';

const app = Fastify();
const requests = new Map();

app.addHook('onRequest', async (request) => {
  const key = `${request.method}`;
  requests.set(key, (requests.get(key) || 0) + 1);
});

app.register(notesRoutes, { prefix: '/notes' });

app.get('/requests', async () => Object.fromEntries(requests));

app.get('/busiest', (request, reply) => {
  let busiest = null;
  for (const [method, count] of requests) {
    if (!busiest || count > busiest.count) busiest = { method, count };
  }
  reply.send(busiest);
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
