const sticky = require('sticky-session');
const server = require('http').createServer();

sticky.listen(server, 3000); //~ sticky-session sticky.listen
