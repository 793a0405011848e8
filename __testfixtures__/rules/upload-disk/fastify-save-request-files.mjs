import Fastify from 'fastify';
import multipart from '@fastify/multipart';

export const app = Fastify();
app.register(multipart);
app.post('/files', async (request) => {
  const files = await request.saveRequestFiles(); //~ upload-disk files
  return files.length;
});
