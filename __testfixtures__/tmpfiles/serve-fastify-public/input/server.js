const fs = require('fs');
const path = require('path');
const fastify = require('fastify')();

fastify.register(require('@fastify/static'), {
  root: path.join(__dirname, 'public'),
  prefix: '/static/',
});

fastify.post('/charts/:name', (request, reply) => {
  fs.writeFile(path.join(__dirname, 'public', 'charts', `${request.params.name}.svg`), request.body.svg, (error) => {
    if (error) return reply.send(error);
    reply.code(201).send({ chart: `/static/charts/${request.params.name}.svg` });
  });
});

fastify.get('/charts/:name', (request, reply) => {
  fs.stat(path.join(__dirname, 'public', 'charts', `${request.params.name}.svg`), (error) => {
    if (error) return reply.code(404).send({ error: 'no such chart' });
    reply.sendFile(`charts/${request.params.name}.svg`);
  });
});

fastify.listen({ port: 3000 });
