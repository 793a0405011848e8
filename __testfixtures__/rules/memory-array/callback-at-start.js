const express = require('express');
const app = express();
const hash = require('pbkdf2-password')();

const users = [{ name: 'tj' }];
hash({ password: 'foobar' }, (err, pass, salt, hashed) => {
  if (err) throw err;
  users[0].hash = hashed;
});

app.get('/users', (req, res) => res.json(users.length));
