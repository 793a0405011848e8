var express = require('express');
var session = require('express-session');
var MemoryStore = require('memorystore')(session);

var app = express();

app.use(express.json());
app.use(session({
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    store: new MemoryStore({ checkPeriod: 86400000, ttl: 30 * 60 * 1000 })
}));

app.post('/login', function (req, res) {
    req.session.user = req.body.user;
    req.session.views = 0;
    res.json({ user: req.session.user });
});

app.get('/me', function (req, res) {
    if (!req.session.user) return res.status(401).json({ error: 'log in first' });
    req.session.views++;
    res.json({ user: req.session.user, views: req.session.views });
});

app.post('/logout', function (req, res, next) {
    req.session.destroy(function (err) {
        if (err) return next(err);
        res.sendStatus(204);
    });
});

var server = app.listen(process.env.PORT || 3000);

process.on('SIGTERM', function () {
    server.close();
});
