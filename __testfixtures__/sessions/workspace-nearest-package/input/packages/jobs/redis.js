const Redis = require('ioredis');

exports.client = new Redis();
