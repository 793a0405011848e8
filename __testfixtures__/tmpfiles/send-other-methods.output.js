const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.post('/pull/:name', async (req, res) => {
  const client = await connect();
  await client.download(req.params.name);
  res.sendStatus(204);
});

async function connect() {
  return { download: async (name) => console.log('pulled', name) };
}

app.listen(3000);
