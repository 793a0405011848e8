const { WebSocketServer } = require('ws');

const server = new WebSocketServer({ port: 8080 });
server.on('connection', (socket) => {
  const answers = new Map();
  socket.on('message', (data) => {
    const { id, text } = JSON.parse(data);
    answers.set(id, text);
    socket.send(String(answers.size));
  });
});
