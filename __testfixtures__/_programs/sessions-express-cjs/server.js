'use strict'

const express = require('express')
const session = require('express-session')

const app = express()

app.use(express.json())
app.use(session({
  name: 'guestbook.sid',
  secret: process.env.SESSION_SECRET,
  resave: false,
  saveUninitialized: false,
  cookie: { httpOnly: true, sameSite: 'lax', maxAge: 2 * 60 * 60 * 1000 } // two hours
}))

app.post('/login', (req, res, next) => {
  // A new id, so that nobody can know it beforehand.
  req.session.regenerate((err) => {
    if (err) return next(err)
    req.session.user = req.body.user
    req.session.views = 0
    res.json({ user: req.session.user })
  })
})

app.get('/me', (req, res) => {
  if (!req.session.user) return res.status(401).json({ error: 'log in first' })
  req.session.views++
  res.json({ user: req.session.user, views: req.session.views })
})

app.post('/logout', (req, res, next) => {
  req.session.destroy((err) => (err ? next(err) : res.sendStatus(204)))
})

const server = app.listen(process.env.PORT || 3000)

process.on('SIGTERM', () => server.close())
