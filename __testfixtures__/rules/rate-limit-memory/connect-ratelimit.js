const connect = require('connect');
const rateLimit = require('connect-ratelimit');

const app = connect();
app.use(rateLimit({ end: true })); //~ rate-limit-memory rateLimit
