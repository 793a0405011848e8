const notes = new Map(); //~ memory-map notes

module.exports = { notes };
