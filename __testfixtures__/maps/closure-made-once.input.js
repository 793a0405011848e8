const express = require('express');
const app = express();

function counter() {
  let count = 0;
  return { add: () => count++, read: () => count };
}

const visits = counter();

app.get('/', (req, res) => {
  visits.add();
  res.json({ visits: visits.read() });
});

app.listen(3000);
