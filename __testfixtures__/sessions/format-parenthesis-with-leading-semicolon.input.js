const express = require('express')
const session = require('express-session')

;(function () {
  express().use(session({ secret: 'cat', cookie: { maxAge: 1000 } }))
})()
