const fastify = require('fastify')();
const session = require('@fastify/session');

fastify.register(session);
