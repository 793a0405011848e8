import fastify from 'fastify';
import socketio from 'fastify-socket.io';

const app = fastify();
app.register(socketio, { cors: { origin: '*' } }); //~ socket-adapter app.register

app.ready(() => {
  app.io.on('connection', (socket) => socket.on('chat', (text) => app.io.emit('chat', text)));
});
