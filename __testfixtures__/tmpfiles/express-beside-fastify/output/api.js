const Fastify = require('fastify');
const path = require('node:path');
const { objectKey, putObject, sendObjectFastify } = require('./state/objects');

const NOTES = 'notes';
const app = Fastify();
app.register(require('@fastify/static'), { root: path.join(__dirname, 'pages') });

app.put('/notes/:name', async (request, response) => {
  await putObject(objectKey(NOTES, path.basename(request.params.name)), request.body.text);
  response.code(201);
  return '';
});

app.get('/notes/:name', async (request, response) => await sendObjectFastify(request, response, objectKey(NOTES, path.basename(request.params.name))));

module.exports = app;
