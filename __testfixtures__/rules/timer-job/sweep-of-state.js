const express = require('express');
const app = express();

const messages = []; //~ memory-array messages

function sweep() {
  for (let i = messages.length - 1; i >= 0; i--)
    if (Date.now() - messages[i].at > 300000) messages.splice(i, 1);
}

setInterval(sweep, 30000); //~ timer-job setInterval

app.post('/', (req, res) => {
  messages.push({ text: req.query.text, at: Date.now() });
  res.json(messages);
});
