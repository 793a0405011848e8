const { Server } = require('socket.io');

const io = new Server();
const names = [];
const tags = [];

io.on('connection', (socket) => {
  socket.on('name', (name) => {
    const isTaken = names.find((one) => one == name) !== undefined;
    if (!isTaken) names.push(name);
    socket.emit('named', !isTaken);
  });
  socket.on('tag', (tag) => {
    tags.push(tag);
    const isFirst = tags.find((one) => one == tag) === tag;
    socket.emit('tagged', isFirst);
  });
});

io.listen(3000);
