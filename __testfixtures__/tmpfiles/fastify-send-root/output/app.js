const path = require('path');
const { objectKey, putObject, sendObjectFastify } = require('./state/objects');
const fastify = require('fastify')();

const FILES = 'files';

fastify.put('/files/:name', async (request, reply) => {
  await putObject(objectKey(FILES, request.params.name), request.body);
  reply.code(201);
  return '';
});

fastify.register(require('@fastify/static'), { root: path.join(__dirname, 'public') });

fastify.get('/files/:name', async (request, reply) => await sendObjectFastify(request, reply, objectKey(FILES, request.params.name)));

fastify.listen({ port: 3000 });
