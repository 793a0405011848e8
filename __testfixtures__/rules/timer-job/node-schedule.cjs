const schedule = require('node-schedule');
const { closeAuctions } = require('auctions');

schedule.scheduleJob('*/5 * * * *', () => closeAuctions()); //~ timer-job schedule.scheduleJob
