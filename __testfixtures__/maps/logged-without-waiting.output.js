const express = require('express');
const { inBackground } = require('./state/in-background');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

const lines = sharedList('lines');

async function log(text) {
  await lines.push(text);
}

const app = express();
app.use((req, res, next) => {
  res.on('finish', inBackground(async () => log(`${req.method} ${res.statusCode}`)));
  next();
});
app.get('/log', wrap(async (req, res) => {
  res.json(await lines.toArray());
}));

app.listen(3000);
