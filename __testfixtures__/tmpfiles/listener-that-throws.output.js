const express = require('express');
const { Client } = require('eris');
const { inBackground } = require('./state/in-background');
const { wrap } = require('./state/async-handler');
const { getObject, objectKey, putObject } = require('./state/objects');

const bot = new Client(process.env.TOKEN);
const app = express();

bot.on('attachment', inBackground(async (name, content) => {
  if (!content) throw new Error('no content');
  await putObject(objectKey('files', name), content);
}));

app.get('/files/:name', wrap(async (req, res) => {
  res.type('text').send(await getObject(objectKey('files', req.params.name)));
}));

app.listen(3000);
