'use strict'

const fastify = require('fastify')()

fastify.register(require('@fastify/cookie'))
fastify.register(require('@fastify/session'), {
  secret: process.env.SESSION_SECRET,
  saveUninitialized: false,
  cookie: { maxAge: 1800000 }
})
