const { keep } = require('../lib/cache');

document.querySelector('form').addEventListener('submit', (event) => {
  keep('a', event.target.text.value);
});
