import multipart from '@fastify/multipart';
import Fastify from 'fastify';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const fastify = Fastify();
fastify.register(multipart);

fastify.post('/files', async (request) => {
  const data = await request.file();
  const name = path.basename(data.filename);
  await pipeline(data.file, fs.createWriteStream(path.join('uploads', name)));
  return { name };
});

fastify.get('/files/:name', async (request, reply) => {
  return reply.send(fs.createReadStream(path.join('uploads', request.params.name)));
});

fastify.listen({ port: 3000 });
