const { Server } = require('socket.io');
const Class = require('class.extend');
const io = new Server(3000);

const World = Class.extend({
  init: function (size) {
    this.size = size;
    this.players = new Map(); //~ memory-map players
    this.ticks = 0; //~ memory-counter ticks
  },

  join: function (id, name) {
    this.players.set(id, name);
  },

  tick: function () {
    this.ticks += 1;
    return this.ticks;
  },
});

const world = new World(20);

io.on('connection', (socket) => {
  socket.on('join', (name) => world.join(socket.id, name));
  socket.on('tick', (reply) => reply(world.tick(), [...world.players.values()], world.size));
});
