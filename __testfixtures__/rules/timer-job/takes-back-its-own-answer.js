const { Client } = require('discord.js');
const { leave } = require('./voice');

const client = new Client({ intents: [] });

client.on('interactionCreate', async (interaction) => {
  const message = await interaction.reply('here you are');
  setTimeout(() => message.delete().catch(() => {}), 10_000);
  setTimeout(() => interaction.deleteReply(), 10_000);
});

client.on('voiceStateUpdate', ([state]) => {
  const { channel } = state;
  setTimeout(() => state.refresh(), 10_000);
  if (channel.members.size > 0) return;
  setTimeout(() => { //~ timer-job setTimeout
    if (channel.members.size === 0) leave(channel.id);
  }, 180_000);
});
