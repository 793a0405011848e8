const EventEmitter = require('events');
const { Server } = require('ws');

const server = new Server({ port: 8080 }); //~ socket-registry server
const news = new EventEmitter(); //~ event-bus news
let isDue = true; //~ memory-value isDue

server.broadcast = (text) => {
  for (const client of server.clients) client.send(text);
};
setInterval(() => { //~ timer-job setInterval
  isDue = true;
  server.broadcast('still here');
}, 50);
server.on('connection', (socket) => socket.on('message', (data) => news.emit('new', String(data))));
news.on('new', (text) => {
  if (isDue) server.broadcast(text);
  isDue = false;
});
