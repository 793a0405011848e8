const members = [{ id: 1, name: 'Ann' }]; //~ memory-array members

module.exports = members;
