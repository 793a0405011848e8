exports.sessionOptions = () => ({ secret: process.env.SECRET, resave: false, saveUninitialized: false });
