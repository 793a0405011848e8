let runs = 0; //~ memory-counter runs

module.exports = {
  name: 'runs',
  async execute(interaction) {
    runs++;
    await interaction.reply(`${runs}`);
  },
};
