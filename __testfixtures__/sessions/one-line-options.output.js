const express = require('express')
const session = require('express-session') // sessions
const { RedisStore } = require('connect-redis')
const { redisClient } = require('./state/redis')

const app = express()
app.use(session({
  secret: 'keyboard cat',
  cookie: { maxAge: 60000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}))
app.listen(3000)
