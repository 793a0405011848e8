const { createClient } = require('redis');

const client = createClient();
client.connect();

exports.get = (key) => client.get(key);
