const fastify = require('fastify')();

const kCounts = Symbol('counts');
const kTypes = Symbol('types');
const kStart = Symbol('start');

fastify.decorate(kCounts, new Map()); //~ memory-map kCounts
fastify.decorate(kTypes, new Map([['a', 'text/plain']]));
fastify.addHook('onRequest', async (request) => {
  request[kStart] = Date.now();
});
fastify.addHook('onResponse', async function (request) {
  const counts = this[kCounts];
  counts.set(request.url, (counts.get(request.url) ?? 0) + 1);
});
fastify.get('/type/:name', async function (request) {
  return this[kTypes].get(request.params.name);
});
