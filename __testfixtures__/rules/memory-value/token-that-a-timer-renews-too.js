const express = require('express');
const app = express();

let token = null;
let note = null; //~ memory-value note

async function renew() {
  const response = await fetch(process.env.TOKEN_URL);
  const data = await response.json();
  token = data.token;
}

async function read(id) {
  const response = await fetch(process.env.TOKEN_URL);
  note = await response.text();
  console.log(id);
}

// prettier-ignore
setInterval(() => { //~ timer-job setInterval
  renew();
}, 240000);

app.post('/renew', async (req, res) => {
  await renew();
  res.json({ isThere: token !== null });
});
app.post('/note', async (req, res) => {
  await read(req.query.id);
  res.json(note);
});
