const Api = require(`${__dirname}/api`);
const { settings } = require(require('path').join(__dirname, 'settings'));

async function start() {
  return new Api(settings);
}

start();
