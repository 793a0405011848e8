const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.post('/pull/:name', async (req, res) => {
  const client = await connect();
  await client.download(req.params.name);
  res.sendStatus(204);
});

async function connect() {
  return { download: async (name) => console.log('pulled', name) };
}

app.listen(3000);
