const winston = require('winston');

const logger = winston.createLogger({ transports: [new winston.transports.Console()] });
if (process.env.NODE_ENV === 'development') {
  logger.add(new winston.transports.File({ filename: 'debug.log' }));
}
module.exports = logger;
