import express from 'express'
import session from 'express-session'
import { RedisStore } from 'connect-redis'
import { redisClient } from './state/redis.js'

const app = express()

app.use(session({
  secret: process.env.SESSION_SECRET,
  cookie: { maxAge: 3600000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' })
}))

app.listen(process.env.PORT)
