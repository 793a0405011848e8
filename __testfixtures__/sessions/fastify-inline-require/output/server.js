'use strict'

const { RedisStore } = require('connect-redis')
const { redisClient } = require('./state/redis')

const fastify = require('fastify')()

fastify.register(require('@fastify/cookie'))
fastify.register(require('@fastify/session'), {
  secret: process.env.SESSION_SECRET,
  saveUninitialized: false,
  cookie: { maxAge: 1800000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' })
})
