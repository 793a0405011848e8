const express = require('express');
const Context = require('./context.js');
const { record } = require('./recorder.js');

const app = express();
app.post('/publish/:name', (request, response) => {
  Context.events.emit('published', request.params.name);
  response.end();
});
record();
Context.lifecycle.on('ready', () => console.log('ready'));
Context.lifecycle.emit('ready');
module.exports = app;
