import express from 'express';
import { Server } from 'socket.io';

const app = express();
const io = new Server(3000); //~ socket-adapter io

app.use((req, res, next) => {
  req.io = io;
  next();
});
app.post('/price', express.json(), (req, res) => {
  req.io.emit('price', req.body);
  res.end();
});
