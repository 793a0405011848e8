const fs = require('fs');
const path = require('path');
const fastify = require('fastify')();

const FILES = path.join(__dirname, 'files');

fastify.put('/files/:name', async (request, reply) => {
  await fs.promises.writeFile(path.join(FILES, request.params.name), request.body);
  reply.code(201);
  return '';
});

fastify.get('/files/:name', (request, reply) => {
  const file = path.join(FILES, request.params.name);
  if (!fs.existsSync(file)) {
    reply.code(404).send({ error: 'no such file' });
    return;
  }
  reply.type('text/plain').send(fs.createReadStream(file));
});

fastify.listen({ port: 3000 });
