const { createWorker } = require('media');
const logger = require('./logger');

class Room {
  logStatus() {
    logger.info('room %s', this.id);
  }
}

async function main() {
  const worker = await createWorker();
  const room = new Room();
  setInterval(() => room.logStatus(), 120000);
  setInterval(async () => {
    const usage = await worker.getResourceUsage();
    logger.info('usage %o, %o', usage, await worker.dump());
  }, 120000);
}

main();
