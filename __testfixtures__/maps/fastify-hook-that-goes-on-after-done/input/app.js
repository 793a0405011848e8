import Fastify from 'fastify';

const app = Fastify();
const seen = new Set();

app.addHook('onRequest', (request, reply, done) => {
  setTimeout(done, 10);
  seen.add(request.ip);
});

app.get('/seen', () => [...seen]);

await app.listen({ port: 3000 });
