var app = express()
var express = require('express')
var session = require('express-session')
var { RedisStore } = require('connect-redis')
var { redisClient } = require('./state/redis')

var sess = {
  secret: 'keyboard cat',
  cookie: {},
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' })
}

if (app.get('env') === 'production') {
  app.set('trust proxy', 1) // trust first proxy
  sess.cookie.secure = true // serve secure cookies
}

app.use(session(sess))
