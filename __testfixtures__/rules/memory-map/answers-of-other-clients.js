const express = require('express');
const { Server } = require('socket.io');

const app = express();
const server = require('http').createServer(app);
const io = new Server(server); //~ socket-adapter io

const waiting = new Map(); //~ memory-map waiting
let last = 0; //~ memory-counter last

io.on('connection', (socket) => {
  socket.on('answer', ({ id, result }) => {
    const one = waiting.get(id);
    waiting.delete(id);
    one.resolve(result);
  });
});

function ask(data) {
  return new Promise((resolve, reject) => {
    const id = ++last;
    waiting.set(id, { resolve, reject });
    io.emit('question', { id, data });
  });
}

app.post('/questions', async (req, res) => res.json(await ask(req.body)));

module.exports = app;
