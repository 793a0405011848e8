import express from 'express'
import session from 'express-session'
import { RedisStore } from 'connect-redis'
import { redisClient } from './state/redis'
import { renderToString } from 'react-dom/server'
import Page from './Page'

const app = express()
app.use(session({
  secret: 'cat',
  cookie: { maxAge: 1000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}))
app.get('/', (req, res) => res.send(renderToString(<Page user={req.session.user} />)))
