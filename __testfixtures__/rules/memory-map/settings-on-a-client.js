// Filled at start-up, or a setting of the package.
const { Client, Collection } = require('discord.js');
const axios = require('axios');
const { createServer } = require('http');

const client = new Client({ intents: [1] });
const api = axios.create();

api.aliases = { home: '/' };
client.commands = new Collection();
for (const name of ['ping', 'help']) client.commands.set(name, { run: () => name });

client.on('messageCreate', (message) => message.reply(client.commands.get(message.content).run()));

function handle(req, res) {
  const job = { commands: new Map(), aliases: {} };
  job.commands.set(req.url, 1);
  job.aliases[req.url] = api.aliases.home;
  res.end(String(job.commands.size));
}

createServer(handle);
