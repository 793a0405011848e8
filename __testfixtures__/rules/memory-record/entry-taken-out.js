const express = require('express');

const vouchers = { spring: { percent: 10 }, autumn: { percent: 5 } }; //~ memory-record vouchers

const app = express();
app.post('/vouchers/:code', (req, res) => {
  const voucher = vouchers[req.params.code];
  delete vouchers[req.params.code];
  res.json(voucher ?? null);
});
