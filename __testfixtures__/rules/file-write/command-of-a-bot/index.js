const { Client } = require('discord.js');
const fs = require('fs');

const client = new Client();
const commands = new Map(fs.readdirSync('./commands').map((name) => [name, require(`./commands/${name}`)]));
client.on('messageCreate', (message) => commands.get(message.content)?.run(client, message, []));
