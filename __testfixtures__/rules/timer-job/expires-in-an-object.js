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

  confirm(id) {
    return new Promise((resolve) => {
      const settle = (result) => {
        clearTimeout(limit);
        this.asked.delete(id);
        resolve(result);
      };
      const limit = setTimeout(() => settle('too late'), 60_000);
      this.asked.set(id, { settle });
    });
  }

  listen(id) {
    let limit;
    const settle = () => {
      clearTimeout(limit);
      this.asked.delete(id);
    };
    limit = setTimeout(() => settle(), 60_000);
    this.asked.set(id, { settle });
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
    desk.listen(socket.id);
    desk.confirm(socket.id);
    socket.send(String(desk.answer(socket.id)));
  });
  socket.on('close', () => desks.delete(request.url));
});
