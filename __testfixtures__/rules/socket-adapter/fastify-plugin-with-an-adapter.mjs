import fastify from 'fastify';
import socketio from 'fastify-socket.io';
import { createAdapter } from '@socket.io/redis-adapter';
import { publisher, subscriber } from 'redis-clients';

const app = fastify();
app.register(socketio, { adapter: createAdapter(publisher, subscriber) });

app.ready(() => {
  app.io.on('connection', (socket) => socket.on('chat', (text) => app.io.emit('chat', text)));
});
