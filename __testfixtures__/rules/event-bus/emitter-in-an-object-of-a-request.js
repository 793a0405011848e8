const express = require('express');
const EventEmitter = require('node:events');

const app = express();
app.get('/build', (request, response) => {
  const context = { events: new EventEmitter() };
  context.events.on('line', (line) => response.write(line));
  context.events.emit('line', request.url);
  response.end();
});
module.exports = app;
