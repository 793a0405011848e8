const fastify = require('fastify')();

fastify.register(require('@fastify/multipart'));

fastify.post('/files', async (request) => {
  const files = await request.saveRequestFiles();
  return { count: files.length };
});

fastify.listen({ port: 3000 });
