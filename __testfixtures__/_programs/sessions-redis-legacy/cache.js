const redis = require('redis');

// Callbacks everywhere still: this code was written for redis 3.
const client = redis.createClient({ url: process.env.REDIS_URL, legacyMode: true });

client.on('error', (err) => console.error('Redis:', err.message));
client.connect().catch((err) => console.error('Redis:', err.message));

module.exports = client;
