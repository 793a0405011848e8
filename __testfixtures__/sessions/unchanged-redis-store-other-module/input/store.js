const { RedisStore } = require('connect-redis');
const { createClient } = require('redis');

const client = createClient();
client.connect();

exports.store = new RedisStore({ client });
