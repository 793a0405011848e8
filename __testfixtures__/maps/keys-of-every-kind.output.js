const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const marks = sharedMap('marks');

app.post('/marks', wrap(async (req, res) => {
  await marks.set('', 'empty');
  await marks.set(1, 'number');
  await marks.set('1', 'text');
  await marks.set(true, 'boolean');
  await marks.set(null, 'null');
  await marks.set(-0, 'zero');
  await marks.set('__proto__', 'a name');
  res.json([await marks.get(1), await marks.get('1'), await marks.get(0)]);
}));

app.listen(3000);
