import Fastify from 'fastify';

let bytes = 0; //~ memory-counter bytes
const fastify = Fastify();

fastify.post('/upload', async (request) => {
  bytes += Number(request.headers['content-length']);
  return { bytes };
});
