import multipart from '@fastify/multipart';
import Fastify from 'fastify';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { objectKey, objectReadStream, objectWriteStream } from './state/objects.mjs';

const fastify = Fastify();
fastify.register(multipart);

fastify.post('/files', async (request) => {
  const data = await request.file();
  const name = path.basename(data.filename);
  await pipeline(data.file, objectWriteStream(objectKey('uploads', name)));
  return { name };
});

fastify.get('/files/:name', async (request, reply) => {
  return reply.send(objectReadStream(objectKey('uploads', request.params.name)));
});

fastify.listen({ port: 3000 });
