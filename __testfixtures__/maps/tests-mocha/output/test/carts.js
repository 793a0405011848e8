const { expect } = require('chai');
const carts = require('../carts');

describe('carts', function () {
  this.timeout(1000);

  before(async function () {
    await carts.add('bob', 'pen');
  });

  it('keeps items', async () => {
    expect(await carts.add('ada', 'pen')).to.equal(1);
    (await carts.of('bob')).should.deep.equal(['pen']);
  });

  it('calls done', async () => {
    const items = await carts.of('bob');
    expect(items).to.have.length(1);
  });
});
