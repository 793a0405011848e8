const { nanoid } = require('nanoid');

const config = { port: 3000 };
config.hookKey = nanoid(); //~ start-up-secret config.hookKey
module.exports = config;
