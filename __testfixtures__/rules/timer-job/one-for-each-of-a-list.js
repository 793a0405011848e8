const express = require('express');
const app = express();

const hits = { day: 0, hour: 0 }; //~ memory-record hits
let timers = [];

function begin() {
  Object.keys(hits).forEach((name) => {
    // prettier-ignore
    const timer = setInterval(() => { //~ timer-job timer
      console.log(name, hits[name]);
      hits[name] = 0;
    }, 60000);
    timers.push(timer);
  });
}

process.on('SIGTERM', () => timers.forEach((timer) => clearInterval(timer)));

begin();
app.post('/', (req, res) => {
  hits.day++;
  hits.hour++;
  res.end();
});
