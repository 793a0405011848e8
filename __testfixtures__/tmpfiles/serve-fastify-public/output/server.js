const path = require('path');
const { keyCheckedLater, objectKey, objectStat, putObject, sendObjectFastify, serveObjectsFastify, withCallback } = require('./state/objects');
const fastify = require('fastify')();

fastify.register(require('@fastify/static'), {
  root: path.join(__dirname, 'public'),
  prefix: '/static/',
  wildcard: false,
}).get('/static/*', serveObjectsFastify('public'));

fastify.post('/charts/:name', (request, reply) => {
  withCallback(putObject(objectKey('public/charts', `${request.params.name}.svg`), request.body.svg), (error) => {
    if (error) return reply.send(error);
    reply.code(201).send({ chart: `/static/charts/${request.params.name}.svg` });
  });
});

fastify.get('/charts/:name', (request, reply) => {
  withCallback(objectStat(objectKey('public/charts', `${request.params.name}.svg`)), (error) => {
    if (error) return reply.code(404).send({ error: 'no such chart' });
    sendObjectFastify(request, reply, keyCheckedLater('public', `charts/${request.params.name}.svg`)).catch((error) => reply.send(error));
  });
});

fastify.listen({ port: 3000 });
