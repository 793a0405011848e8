const fastify = require('fastify')();
const fastifySession = require('fastify-session');

fastify.register(require('fastify-cookie'));
fastify.register(fastifySession, {
  secret: process.env.SESSION_SECRET,
  store: new fastifySession.MemoryStore(),
  cookie: { maxAge: 1000 },
});
