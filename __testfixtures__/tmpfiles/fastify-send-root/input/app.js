const fs = require('fs');
const path = require('path');
const fastify = require('fastify')();

const FILES = path.join(__dirname, 'files');

fastify.put('/files/:name', async (request, reply) => {
  await fs.promises.writeFile(path.join(FILES, request.params.name), request.body);
  reply.code(201);
  return '';
});

fastify.register(require('@fastify/static'), { root: path.join(__dirname, 'public') });

fastify.get('/files/:name', (request, reply) => reply.sendFile(request.params.name, FILES));

fastify.listen({ port: 3000 });
