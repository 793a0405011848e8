const { deleteOldOrders } = require('orders-database');

setInterval(() => deleteOldOrders(), 60000); //~ timer-job setInterval
