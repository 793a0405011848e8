var { RedisStore } = require('connect-redis');
var { redisClient } = require('./state/redis');
var express = require('express'),
    session = require('express-session'),
    sessions = session({
        secret: 'cat',
        cookie: { maxAge: 1000 },
        resave: false,
        saveUninitialized: false,
        store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
    }),
    app = express();

app.use(sessions);
