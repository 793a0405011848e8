const express = require('express');
const { connect } = require('mail-service');
const app = express();

const clients = new Map();

async function clientOf(region) {
  let client = clients.get(region);
  if (!client) {
    client = await connect(region);
    clients.set(region, client);
  }
  return client;
}

app.post('/mails/:region', async (req, res) => {
  const client = await clientOf(req.params.region);
  await client.send(req.query.to);
  res.end();
});
