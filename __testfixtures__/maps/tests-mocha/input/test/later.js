const { expect } = require('chai');
const carts = require('../carts');

describe('carts, later', () => {
  it('waits', (done) => {
    carts.add('eve', 'pen');
    setTimeout(() => {
      expect(carts.of('eve')).to.deep.equal(['pen']);
      done();
    }, 5);
  });
});
