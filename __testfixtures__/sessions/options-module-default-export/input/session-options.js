export default { secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } };
