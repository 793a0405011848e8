module.exports = {
  accounts: [],
  deposits: new Map(),
  limits: { low: 10 },
  nextId: 1,
};
