const log4js = require('log4js');

log4js.configure({ //~ file-log log4js.configure
  appenders: { out: { type: 'dateFile', filename: 'shop.log' } },
  categories: { default: { appenders: ['out'], level: 'info' } },
});
