const { expect } = require('chai');
const carts = require('../carts');

describe('carts', () => {
  it('does not throw', () => {
    expect(() => carts.add('ada', 'pen')).to.not.throw();
  });
});
