const express = require('express');
const bus = require('./bus');

const app = express();
app.get('/news', (req, res) => bus.subscribe('news', (news) => res.json(news)));
app.post('/news', (req, res) => {
  bus.publish('news', req.query.text);
  res.end();
});
