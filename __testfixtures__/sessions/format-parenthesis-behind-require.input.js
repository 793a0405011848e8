const express = require('express')
const session = require('express-session');

(function () {
  const app = express()
  app.use(session({ secret: 'cat', cookie: { maxAge: 1000 } }))
  app.listen(3000)
})()
