exports.countOf = (sessions, done) => sessions.all((error, all) => done(error, Object.keys(all).length));
