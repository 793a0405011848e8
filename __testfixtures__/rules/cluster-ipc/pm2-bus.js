const pm2 = require('pm2');

module.exports = (id, data) => pm2.sendDataToProcessId(id, { topic: 'cache', data }, () => {}); //~ cluster-ipc pm2.sendDataToProcessId
