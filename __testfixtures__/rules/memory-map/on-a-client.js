// Tables that are put on what a package made, where all functions find them.
const { Client, Collection } = require('discord.js');
const { Server } = require('socket.io');

const client = new Client({ intents: [1] });
const io = new Server(3000);

client.cooldowns = new Collection(); //~ memory-map client.cooldowns
client.queue = {}; //~ memory-record client.queue
io.games = {}; //~ memory-record io.games

client.on('messageCreate', (message) => {
  const { cooldowns } = message.client;
  if (cooldowns.has(message.author.id)) return;
  cooldowns.set(message.author.id, Date.now());
  client.queue[message.guild.id] = message.content;
});

function leave(server, socket) {
  for (const id in server.games) if (server.games[id] === socket.id) delete server.games[id];
}

io.on('connection', (socket) => {
  socket.on('new', (id) => (io.games[id] = socket.id));
  socket.on('disconnect', () => leave(io, socket));
});

client.login(process.env.TOKEN);
