const prices = require('prices');

setInterval(() => prices.getAndStoreAll(), 60000); //~ timer-job setInterval
