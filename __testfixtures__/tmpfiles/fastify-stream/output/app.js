const { objectExists, objectKey, objectReadStream, putObject } = require('./state/objects');
const fastify = require('fastify')();

const FILES = 'files';

fastify.put('/files/:name', async (request, reply) => {
  await putObject(objectKey(FILES, request.params.name), request.body);
  reply.code(201);
  return '';
});

fastify.get('/files/:name', async (request, reply) => {
  const file = objectKey(FILES, request.params.name);
  if (!(await objectExists(file))) {
    reply.code(404).send({ error: 'no such file' });
    return;
  }
  await reply.type('text/plain').send(objectReadStream(file));
});

fastify.listen({ port: 3000 });
