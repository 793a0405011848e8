const express = require('express');
const app = express();

let accessToken = null; //~ auth-state-memory accessToken

app.get('/callback', async (req, res) => {
  const answer = await fetch(`https://login.example/token?code=${req.query.code}`);
  accessToken = (await answer.json()).access_token;
  res.end();
});
app.get('/me', async (req, res) => {
  res.json(await fetch('https://api.example/me', { headers: { authorization: accessToken } }));
});
