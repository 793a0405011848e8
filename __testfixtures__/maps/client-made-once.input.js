const express = require('express');
const { createClient } = require('redis');
const app = express();
let client;

function connection() {
  if (!client) client = createClient();
  return client;
}

app.get('/', async (req, res) => res.send(await connection().get('greeting')));

app.listen(3000);
