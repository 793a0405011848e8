import express from 'express'
import session from 'express-session'

const app = express()

app.use(session({
  secret: process.env.SESSION_SECRET,
  cookie: { maxAge: 3600000 },
  resave: false,
  saveUninitialized: false
}))

app.listen(process.env.PORT)
