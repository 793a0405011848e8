const express = require('express');
const app = express();

const handlers = new Map();

function onTopic(topic, handler) {
  handlers.set(topic, handler);
}
exports.onTopic = onTopic;

app.post('/topics/:topic', (req, res) => {
  handlers.get(req.params.topic)(req.body);
  res.end();
});
