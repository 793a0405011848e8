const app = require('express')();
const server = require('http').createServer(app);
const io = require('socket.io')(server);
const session = require('express-session');

const sessionMiddleware = session({ secret: 'cat', cookie: { maxAge: 1000 } });

app.use(sessionMiddleware);
io.engine.use(sessionMiddleware);
