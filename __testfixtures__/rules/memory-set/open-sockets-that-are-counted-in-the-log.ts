import express from 'express';
import type { Socket } from 'node:net';
import { logger } from './logger';

const sockets = new Set<Socket>();
const players = new Set<Socket>(); //~ memory-set players

const app = express();
app.get('/players', (req, res) => res.send(`${players.size} are playing`));
const server = app.listen(3000);
server.on('connection', (socket) => {
  sockets.add(socket);
  players.add(socket);
  socket.on('close', () => {
    sockets.delete(socket);
    players.delete(socket);
  });
});

process.on('SIGTERM', () => {
  server.close();
  logger.info(`Ending ${sockets.size} connections`);
  for (const socket of sockets) socket.destroy(new Error('the server closes'));
  for (const player of players) player.destroy();
});
