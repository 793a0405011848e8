var express = require('express'),
    session = require('express-session'),
    app = express();
var { RedisStore } = require('connect-redis');
var { redisClient } = require('./state/redis');

app.use(session({
    secret: 'cat',
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: 1000 },
    store: new RedisStore({ client: redisClient, prefix: 'app:sess:' })
}));
