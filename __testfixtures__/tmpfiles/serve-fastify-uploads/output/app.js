import Fastify from 'fastify';
import { objectKey, putObject, sendObjectFastify, serveObjectsFastify } from './state/objects.js';

const UPLOADS = 'uploads';

const fastify = Fastify();
fastify.addContentTypeParser('image/png', { parseAs: 'buffer' }, (request, body, done) => done(null, body));

fastify.get('/uploads/*', serveObjectsFastify('uploads', { maxAge: 60_000 }));

fastify.put('/images/:name', async (request, reply) => {
  await putObject(objectKey(UPLOADS, request.params.name), request.body);
  reply.code(201);
  return { url: `/uploads/${request.params.name}` };
});

fastify.get('/images/:name', async (request, reply) => {
  await sendObjectFastify(request, reply, objectKey('uploads', request.params.name));
});

fastify.get('/latest', async (request, reply) => {
  return await sendObjectFastify(request, reply.type('image/png'), objectKey('uploads', 'latest.png'), { maxAge: '1h' });
});

fastify.get('/save/:name', async (request, reply) => await sendObjectFastify(request, reply, objectKey('uploads', request.params.name), { download: 'image.png' }));

await fastify.listen({ port: 3000 });
