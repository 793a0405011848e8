var express = require('express')
var session = require('express-session')
var { RedisStore } = require('connect-redis')
var { redisClient } = require('./state/redis')

express().use(session({
    secret: 'cat'
  , resave: false
  , cookie: { maxAge: 1000 }
  , saveUninitialized: false
  , store: new RedisStore({ client: redisClient, prefix: 'app:sess:' })
}))
