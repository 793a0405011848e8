const express = require('express');
const pRetry = require('p-retry');
const { client } = require('./client');

let token = null;
let other = null;

async function renew() {
  const response = await fetch('https://id.example.com/token', {
    method: 'POST',
    body: 'grant_type=client_credentials',
  });
  token = (await response.json()).access_token;
}

async function again() {
  const answer = await fetch('https://id.example.com/anonymous');
  const body = await answer.json();
  other = body.access_token;
  setTimeout(again, body.expires_in * 500);
}

async function login() {
  await pRetry(async () => {
    const { body } = await client.clientCredentialsGrant();
    client.setAccessToken(body.access_token);
    setTimeout(login, body.expires_in * 500);
  });
}

renew();
setInterval(renew, 60_000);
again();
login();

const app = express();
app.get('/', async (req, res) => {
  const answer = await fetch('https://api.example.com', { headers: { authorization: token, other } });
  res.json(await answer.json());
});
