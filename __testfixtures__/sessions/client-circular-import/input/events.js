const { app } = require('./app');
const { createClient } = require('redis');

const client = createClient();
client.connect();
app.set('redis', client);

module.exports = { client };
