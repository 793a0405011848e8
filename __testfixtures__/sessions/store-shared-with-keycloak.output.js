const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');
const Keycloak = require('keycloak-connect');

const memoryStore = new RedisStore({ client: redisClient, prefix: 'app:sess:' });
const keycloak = new Keycloak({ store: memoryStore });

const app = express();
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: memoryStore }));
app.use(keycloak.middleware());
