const Redis = require('ioredis');

const redis = (module.exports = new Redis());
redis.on('error', console.error);
