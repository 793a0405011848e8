const express = require('express');
const { createClient } = require('redis');

const client = createClient();
const app = express();
app.post('/lead', async (req, res) => {
  await client.set('leader', String(process.pid)); //~ process-identity process.pid
  res.end();
});
module.exports = app;
