const cron = require('node-cron');
const { sendDigest } = require('mailer');

cron.schedule('0 8 * * *', async () => { //~ timer-job cron.schedule
  await sendDigest();
});
