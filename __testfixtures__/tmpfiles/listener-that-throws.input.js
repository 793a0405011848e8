const fs = require('fs');
const express = require('express');
const { Client } = require('eris');

const bot = new Client(process.env.TOKEN);
const app = express();

bot.on('attachment', (name, content) => {
  if (!content) throw new Error('no content');
  fs.writeFileSync(`files/${name}`, content);
});

app.get('/files/:name', (req, res) => {
  res.type('text').send(fs.readFileSync(`files/${req.params.name}`));
});

app.listen(3000);
