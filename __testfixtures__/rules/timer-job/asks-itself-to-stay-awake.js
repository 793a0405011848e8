const http = require('node:http');
const express = require('express');
const { restart } = require('./restart');

const app = express();
app.get('/', (req, res) => res.send('ok'));

setInterval(() => {
  const request = http.get('http://127.0.0.1:3000/', (response) => response.resume());
  request.on('error', () => {});
  request.setTimeout(5000, () => request.destroy());
}, 600_000);

setInterval(() => { //~ timer-job setInterval
  const request = http.get(process.env.UPSTREAM, (response) => response.resume());
  request.on('error', () => restart());
}, 600_000);
