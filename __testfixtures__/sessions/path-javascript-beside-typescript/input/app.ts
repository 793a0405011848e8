import session from 'express-session';

export default session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } });
