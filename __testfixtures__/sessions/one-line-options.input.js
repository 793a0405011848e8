const express = require('express')
const session = require('express-session') // sessions

const app = express()
app.use(session({ secret: 'keyboard cat', cookie: { maxAge: 60000 } }))
app.listen(3000)
