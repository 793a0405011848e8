module.exports = {
  name: 'servers',
  async execute(interaction) {
    const servers = [...interaction.client.guilds.cache.values()];
    let page = 1;
    const shown = () => servers.slice((page - 1) * 10, page * 10).join('\n');
    const message = await interaction.reply(shown());
    const collector = message.createMessageComponentCollector({ time: 30_000 });
    collector.on('collect', async (button) => {
      if (button.customId === 'next') page++;
      else page--;
      await button.update(shown());
    });
  },
};
