const express = require('express');
const app = express();

function counted(label) {
  let calls = 0; //~ memory-counter calls
  return (req, res) => {
    calls++;
    res.send(`${label}: ${calls}`);
  };
}

app.get('/a', counted('a'));
