const fastify = require('fastify')();
const session = require('@fastify/session');

fastify.register(session, { secret: 'a'.repeat(32), cookie: { secure: true, maxAge: 1000 } });
