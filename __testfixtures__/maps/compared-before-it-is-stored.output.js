const { Server } = require('socket.io');
const { inBackground } = require('./state/in-background');
const { sharedList } = require('./state/stores');

const io = new Server();
const names = sharedList('names');
const tags = [];

io.on('connection', (socket) => {
  socket.on('name', inBackground(async (name) => {
    let isTaken;
    await names.update((items) => {
      isTaken = items.find((one) => one == name) !== undefined;
      if (!isTaken) items.push(name);
    });
    socket.emit('named', !isTaken);
  }));
  socket.on('tag', (tag) => {
    tags.push(tag);
    const isFirst = tags.find((one) => one == tag) === tag;
    socket.emit('tagged', isFirst);
  });
});

io.listen(3000);
