const winston = require('winston');

module.exports = winston.createLogger({
  transports: [new winston.transports.File({ filename: 'error.log' })], //~ file-log winston.transports.File
});
