const { createClient } = require('redis');

const client = createClient();
client.connect();

module.exports = { redis: client, isReady: () => client.isReady };
