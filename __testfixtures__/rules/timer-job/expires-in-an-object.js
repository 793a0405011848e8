const { WebSocketServer } = require('ws');

class Desk {
  constructor() {
    this.asked = new Map(); //~ memory-map asked
    this.pauses = new Map(); //~ memory-map pauses
  }

  ask(id, question) {
    const entry = { question, timer: null };
    this.asked.set(id, entry);
    entry.timer = setTimeout(() => { //~ timer-job timer
      this.asked.delete(id);
    }, 300_000);
  }

  pause(id) {
    const timer = setTimeout(() => this.pauses.delete(id), 5000);
    this.pauses.set(id, timer);
  }

  answer(id) {
    const found = this.asked.get(id);
    this.asked.delete(id);
    return found?.question;
  }
}

const desks = new Map();
const server = new WebSocketServer({ port: 3000 });
server.on('connection', (socket, request) => {
  if (!desks.has(request.url)) desks.set(request.url, new Desk());
  const desk = desks.get(request.url);
  socket.on('message', (text) => {
    desk.ask(socket.id, String(text));
    desk.pause(socket.id);
    socket.send(String(desk.answer(socket.id)));
  });
  socket.on('close', () => desks.delete(request.url));
});
