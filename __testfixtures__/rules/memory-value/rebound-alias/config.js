module.exports = {
  template: './default.md',
  folder: './docs',
};
