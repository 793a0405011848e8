const { save } = require('../app');

describe('scores', () => {
  save('ada', 1);
});
