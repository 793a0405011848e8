const express = require('express')
const { RedisStore } = require('connect-redis')
const { redisClient } = require('./state/redis')
const session = require('express-session')

;(function () {
  express().use(session({
    secret: 'cat',
    cookie: { maxAge: 1000 },
    resave: false,
    saveUninitialized: false,
    store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
  }))
})()
