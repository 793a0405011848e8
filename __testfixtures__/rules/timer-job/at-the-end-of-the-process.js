const { drain } = require('queue');

process.on('SIGTERM', () => {
  drain();
  setTimeout(() => process.exit(1), 5000);
});
