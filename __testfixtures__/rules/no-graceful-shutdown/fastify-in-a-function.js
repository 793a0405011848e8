const fastify = require('fastify')();

async function main() {
  fastify.get('/', async () => 'ok');
  await fastify.listen({ port: 3000 }); //~ no-graceful-shutdown fastify.listen
}
main();
