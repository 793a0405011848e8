const { flush } = require('metrics-store');

function tick() {
  flush();
  setTimeout(tick, 10000); //~ timer-job setTimeout
}
tick();
