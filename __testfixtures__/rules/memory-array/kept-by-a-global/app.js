const express = require('express');
const { Client, Query } = require('./client');

const app = express();
global.clients = {}; //~ memory-record clients

app.post('/clients/:id', (req, res) => {
  clients[req.params.id] = new Client();
  res.end();
});
app.post('/clients/:id/chats', (req, res) => {
  clients[req.params.id].open(req.body);
  res.end();
});
app.get('/query', (req, res) => {
  const query = new Query();
  res.locals.query = query;
  for (const word of Object.keys(req.query)) query.ask(word);
  res.json(query.words);
});
