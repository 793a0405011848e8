const assert = require('assert');

describe('numbers', () => {
  it('are added', () => assert.equal(1 + 1, 2));
});
