const { createLogger } = require('winston');

let logger = console;

exports.setUpLogger = (options) => {
  logger = createLogger(options);
};
exports.log = (text) => logger.info(text);
