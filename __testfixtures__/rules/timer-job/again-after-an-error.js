const mongoose = require('mongoose');
const express = require('express');

const connect = () => {
  mongoose.connect(process.env.MONGO_URL, {}, (err) => {
    if (err) setTimeout(connect, 5000);
  });
};
connect();

const report = () => {
  fetch('https://status.example/report', { method: 'POST' }).then(() => {
    setTimeout(report, 60_000); //~ timer-job setTimeout
  });
};
report();

express().listen(3000); //~ no-graceful-shutdown listen
