const express = require('express');
const app = express();
const marks = new Map();

app.post('/marks', (req, res) => {
  marks.set('', 'empty');
  marks.set(1, 'number');
  marks.set('1', 'text');
  marks.set(true, 'boolean');
  marks.set(null, 'null');
  marks.set(-0, 'zero');
  marks.set('__proto__', 'a name');
  res.json([marks.get(1), marks.get('1'), marks.get(0)]);
});

app.listen(3000);
