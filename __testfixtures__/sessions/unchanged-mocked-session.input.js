const session = { MemoryStore: class {} };

module.exports = { store: new session.MemoryStore(), session };
