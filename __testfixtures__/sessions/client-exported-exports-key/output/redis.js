const { createClient } = require('redis');

const client = createClient();
client.connect();

exports.cache = client;
