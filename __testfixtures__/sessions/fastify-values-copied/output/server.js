const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

const fastify = require('fastify')();
const users = [{ id: 1, name: 'ann' }];

fastify.register(require('@fastify/cookie'));
fastify.register(require('@fastify/session'), {
  secret: process.env.SESSION_SECRET,
  cookie: { maxAge: 3600000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
});

fastify.post('/login', async (request) => {
  const user = users.find(({ name }) => name === request.body.name);
  const seen = [];
  seen.push(user.id);
  request.session.user = { ...user };
  request.session.userId = user.id;
  request.session.name = users.find(({ id }) => id === user.id).name;
  request.session.seen = seen;
  return user;
});
fastify.put('/name', async (request) => {
  const user = users.find(({ id }) => id === request.session.userId);
  user.name = request.body.name;
  return user;
});
fastify.post('/import', async (request) => {
  setImmediate(async () => {
    request.session.rows = 1;
    await request.session.save();
  });
  return 'started';
});
fastify.listen({ port: 3000 });
