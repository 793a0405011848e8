const { expect } = require('chai');
const carts = require('../carts');

describe('carts', function () {
  this.timeout(1000);

  before(function (done) {
    carts.add('bob', 'pen');
    done();
  });

  it('keeps items', () => {
    expect(carts.add('ada', 'pen')).to.equal(1);
    carts.of('bob').should.deep.equal(['pen']);
  });

  it('calls done', (done) => {
    const items = carts.of('bob');
    expect(items).to.have.length(1);
    done();
  });
});
