import express from 'express'
import session from 'express-session'
import { renderToString } from 'react-dom/server'
import Page from './Page'

const app = express()
app.use(session({ secret: 'cat', cookie: { maxAge: 1000 } }))
app.get('/', (req, res) => res.send(renderToString(<Page user={req.session.user} />)))
