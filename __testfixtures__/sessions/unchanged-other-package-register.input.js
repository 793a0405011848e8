const fastify = require('fastify')();

fastify.register(require('./plugins/session'), { secret: 'cat' });
fastify.register(require('@fastify/cookie'), { secret: 'session' });
