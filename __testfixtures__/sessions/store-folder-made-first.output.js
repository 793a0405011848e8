const fs = require('fs');
const path = require('path');
const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

const SESSIONS = path.join(__dirname, 'sessions');
if (!fs.existsSync(SESSIONS)) fs.mkdirSync(SESSIONS);
const app = express();
app.use(session({ store: new RedisStore({ client: redisClient, prefix: 'app:sess:', ttl: 3600 }), secret: 'cat', resave: false, saveUninitialized: false }));
app.get('/sessions', (req, res) => res.json(fs.readdirSync(path.join(__dirname, 'talks'))));
