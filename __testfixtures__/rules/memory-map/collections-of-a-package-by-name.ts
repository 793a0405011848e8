import { Client, Collection } from 'discord.js';
import { parse } from './parse';

const cooldowns = new Collection<string, Collection<string, number>>(); //~ memory-map cooldowns
const parsed = new Collection<string, unknown>();

const client = new Client({ intents: [] });
client.on('interactionCreate', (interaction) => {
  if (!cooldowns.has(interaction.commandName)) cooldowns.set(interaction.commandName, new Collection());
  const times = cooldowns.get(interaction.commandName)!;
  if (!parsed.has(interaction.commandName)) parsed.set(interaction.commandName, parse(interaction.commandName));
  if (Date.now() - (times.get(interaction.user.id) ?? 0) < 3000) return;
  times.set(interaction.user.id, Date.now());
  interaction.reply(String(parsed.get(interaction.commandName)));
});
client.login(process.env.TOKEN);
