import { Client } from 'discord.js';
import { Players } from './players';

const players = new Players();
const client = new Client({ intents: [] });

client.on('interactionCreate', async (interaction) => {
  const player = players.get(interaction.guildId ?? '');
  player.open();
  player.loops = !player.loops;
});
client.on('voiceStateUpdate', (before) => players.get(before.guild.id).leave());
