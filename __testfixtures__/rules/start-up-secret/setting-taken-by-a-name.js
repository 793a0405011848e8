const crypto = require('crypto');
const express = require('express');
const jwt = require('jsonwebtoken');

const config = { auth: { jwt: {} }, build: {} };
if (!config.auth.jwt.secret) {
  config.auth.jwt.secret = crypto.randomBytes(32).toString('hex'); //~ start-up-secret config.auth.jwt.secret
}
config.build.stamp = crypto.randomBytes(4).toString('hex');

const app = express();
app.post('/login', (request, response) => {
  const jwtConfig = config.auth.jwt;
  const jwtSecret = jwtConfig.secret;
  response.json({ token: jwt.sign({ name: request.body.name }, jwtSecret) });
});
app.get('/version', (_request, response) => {
  const stamp = config.build.stamp;
  response.json({ stamp });
});
module.exports = app;
