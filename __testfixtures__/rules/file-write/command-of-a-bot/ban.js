const { unlinkSync } = require('fs');

module.exports.name = 'ban';
module.exports.run = async (client, message, args) => {
  unlinkSync(`./members/${args[0]}.json`); //~ file-write unlinkSync
  message.reply('gone');
};
