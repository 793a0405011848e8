import Fastify from 'fastify';
import fastifyStatic from '@fastify/static';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const UPLOADS = path.join(import.meta.dirname, 'uploads');
await mkdir(UPLOADS, { recursive: true });

const fastify = Fastify();
fastify.addContentTypeParser('image/png', { parseAs: 'buffer' }, (request, body, done) => done(null, body));

fastify.register(fastifyStatic, { root: UPLOADS, prefix: '/uploads/', maxAge: 60_000 });

fastify.put('/images/:name', async (request, reply) => {
  await writeFile(path.join(UPLOADS, request.params.name), request.body);
  reply.code(201);
  return { url: `/uploads/${request.params.name}` };
});

fastify.get('/images/:name', (request, reply) => {
  reply.sendFile(request.params.name);
});

fastify.get('/latest', async (request, reply) => {
  return reply.type('image/png').sendFile('latest.png', { maxAge: '1h' });
});

fastify.get('/save/:name', (request, reply) => reply.download(request.params.name, 'image.png'));

await fastify.listen({ port: 3000 });
