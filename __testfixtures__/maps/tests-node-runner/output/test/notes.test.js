const assert = require('node:assert/strict');
const { describe, it, test, before } = require('node:test');
const notes = require('../lib/notes');

before(async () => {
  await notes.take('ada');
});

describe('notes', () => {
  it('are kept', async () => {
    await notes.add('ada', { text: 'first' });
    await notes.add('ada', { text: 'second' });
    assert.equal((await notes.take('ada')).text, 'second');
    assert.ok(!(await notes.take('ada')));
  });

  it('have a text', async () => {
    await assert.rejects(async () => notes.add('ada', {}), TypeError);
    await assert.doesNotReject(async () => notes.add('ada', { text: 'a' }));
  });

  it('are taken', async (t) => {
    assert.deepEqual(await notes.take('ada'), { text: 'a' });
  });
});

test('a note', async (t) => {
  t.beforeEach(async () => notes.add('bob', { text: 'b' }));
  await t.test('is there', async () => {
    assert.ok(await notes.take('bob'));
  });
});
