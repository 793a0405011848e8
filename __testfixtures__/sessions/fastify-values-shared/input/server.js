const fastify = require('fastify')();
const users = [{ id: 1, name: 'ann' }];

fastify.register(require('@fastify/cookie'));
fastify.register(require('@fastify/session'), { secret: process.env.SESSION_SECRET, cookie: { maxAge: 3600000 } });

fastify.post('/login', async (request) => {
  const user = users.find(({ name }) => name === request.body.name);
  request.session.user = user;
  return user;
});
fastify.put('/name', async (request) => {
  const user = users.find(({ id }) => id === request.session.user.id);
  user.name = request.body.name;
  return user;
});
fastify.post('/export', async (request, reply) => {
  const job = { done: false };
  request.session.job = job;
  setTimeout(() => {
    job.done = true;
  }, 100);
  return reply.code(202).send(job);
});
fastify.post('/import', async (request) => {
  request.session.rows = 0;
  setImmediate(() => {
    request.session.rows += 1;
  });
  return 'started';
});
fastify.listen({ port: 3000 });
