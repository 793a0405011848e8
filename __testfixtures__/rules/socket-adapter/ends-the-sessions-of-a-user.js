const express = require('express');
const { Server } = require('socket.io');

const app = express();
const io = new Server(3000); //~ socket-adapter io

io.on('connection', (socket) => socket.join(`user:${socket.handshake.auth.id}`));
app.post('/logout/:id', (req, res) => {
  io.in(`user:${req.params.id}`).disconnectSockets();
  res.end();
});
