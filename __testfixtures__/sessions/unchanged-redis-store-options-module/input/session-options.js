const { RedisStore } = require('connect-redis');

module.exports = { secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: new RedisStore({ client: require('./redis') }) };
