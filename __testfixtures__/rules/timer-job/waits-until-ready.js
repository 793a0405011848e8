const { isReady } = require('database');

function whenReady(callback) {
  const poll = setInterval(() => {
    if (!isReady()) return;
    clearInterval(poll);
    callback();
  }, 100);
}
whenReady(() => console.log('ready'));
