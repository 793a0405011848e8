const { Mails } = require('./mails');
const { Consumer, storage } = require('queue-of-mails');

const store = new Consumer();
const main = async () => {
  await new Mails({ store, connect: () => fetch(process.env.RELAY) }).run();
  await store.consume({
    eachMessage: async ({ id, mail }) => {
      await storage.run(id, async () => store.on('mail', mail));
    },
  });
};
process.on('exit', () => store.close());
main();
