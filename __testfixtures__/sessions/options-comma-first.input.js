var express = require('express')
var session = require('express-session')

express().use(session({
    secret: 'cat'
  , resave: false
  , cookie: { maxAge: 1000 }
}))
