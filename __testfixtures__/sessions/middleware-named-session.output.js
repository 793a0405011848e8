var express = require('express');
var app = express();

var { RedisStore } = require('connect-redis');
var { redisClient } = require('./state/redis');

var session = require('express-session')({
    secret: 'cat',
    resave: false,
    saveUninitialized: false,
    cookie: { path: '/', httpOnly: true, maxAge: 1000 },
    store: new RedisStore({ client: redisClient, prefix: 'app:sess:' })
})

app.use(session)
