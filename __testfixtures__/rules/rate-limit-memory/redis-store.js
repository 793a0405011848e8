const rateLimit = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const { client } = require('redis-client');

module.exports = rateLimit({ store: new RedisStore({ sendCommand: (...args) => client.sendCommand(args) }) });
