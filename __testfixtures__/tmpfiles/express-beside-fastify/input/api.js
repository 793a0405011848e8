const Fastify = require('fastify');
const fs = require('node:fs');
const path = require('node:path');

const NOTES = path.join(__dirname, 'notes');
const app = Fastify();
app.register(require('@fastify/static'), { root: path.join(__dirname, 'pages') });

app.put('/notes/:name', async (request, response) => {
  await fs.promises.writeFile(path.join(NOTES, path.basename(request.params.name)), request.body.text);
  response.code(201);
  return '';
});

app.get('/notes/:name', (request, response) => response.sendFile(path.basename(request.params.name), NOTES));

module.exports = app;
