import Fastify from 'fastify';
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHARTS = join(tmpdir(), 'charts');
mkdirSync(CHARTS, { recursive: true });

const fastify = Fastify();
const fileOf = (id) => join(CHARTS, `${id}.svg`);

fastify.put('/charts/:id', async (request, reply) => {
  const bars = request.body.values.map((value, i) => `<rect x="${i * 10}" width="8" height="${value}"/>`);
  await writeFile(fileOf(request.params.id), `<svg xmlns="http://www.w3.org/2000/svg">${bars.join('')}</svg>`);
  reply.code(201);
  return { url: `/charts/${request.params.id}` };
});

fastify.get('/charts/:id', (request, reply) => {
  const file = fileOf(request.params.id);
  if (!existsSync(file)) {
    reply.code(404).send({ error: 'no such chart' });
    return;
  }
  reply.type('image/svg+xml').send(createReadStream(file));
});

fastify.get('/charts/:id/source', async (request, reply) => {
  try {
    return { source: await readFile(fileOf(request.params.id), 'utf8') };
  } catch (error) {
    reply.code(404);
    return { error: error.code };
  }
});

fastify.get('/charts', async () => ({ charts: (await readdir(CHARTS)).sort() }));

fastify.delete('/charts/:id', async (request, reply) => {
  await rm(fileOf(request.params.id), { force: true });
  reply.code(204);
});

await fastify.listen({ port: Number(process.env.PORT || 3000), host: '0.0.0.0' });
