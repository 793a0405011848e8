const tools = [
  { id: '1', name: 'Hammer' },
  { id: '2', name: 'Saw' },
];

module.exports = tools;
