const express = require('express');
const { Server } = require('socket.io');
const app = express();
const io = new Server(3000); //~ socket-adapter io

let isTaken = false; //~ memory-value isTaken

io.on('connect', (socket) => {
  isTaken = true;
  io.emit('taken');
  socket.on('disconnect', () => {
    isTaken = false;
  });
});

app.get('/taken', (req, res) => res.json(isTaken));
