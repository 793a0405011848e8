import express from 'express'
import session from 'express-session'
import { redis } from './redis.js'

const app = express()

app.use(express.json())
app.use(
  session({
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { maxAge: 2 * 60 * 60 * 1000 },
  }),
)

app.post('/login', (req, res) => {
  Object.assign(req.session, { user: req.body.user, views: 0 })
  res.json({ user: req.body.user })
})

app.get('/me', async (req, res) => {
  if (!req.session.user) return res.status(401).json({ error: 'log in first' })
  req.session.views += 1
  const hits = await redis.incr('visits:hits')
  res.json({ user: req.session.user, views: req.session.views, hits })
})

app.post('/logout', (req, res, next) => {
  req.session.destroy((error) => (error ? next(error) : res.sendStatus(204)))
})

const server = app.listen(process.env.PORT ?? 3000)

process.on('SIGTERM', () => server.close(() => redis.disconnect()))
