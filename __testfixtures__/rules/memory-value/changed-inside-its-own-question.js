const express = require('express');

const app = express();

let turn; //~ memory-value turn

app.post('/turns', (request, response) => {
  if (turn) {
    turn = request.body.next;
    return response.json({ turn });
  }
  turn = turn ?? 'first';
  response.json({ turn });
});
