const assert = require('node:assert/strict');
const { describe, it, test, before } = require('node:test');
const notes = require('../lib/notes');

before(() => {
  notes.take('ada');
});

describe('notes', () => {
  it('are kept', () => {
    notes.add('ada', { text: 'first' });
    notes.add('ada', { text: 'second' });
    assert.equal(notes.take('ada').text, 'second');
    assert.ok(!notes.take('ada'));
  });

  it('have a text', () => {
    assert.throws(() => notes.add('ada', {}), TypeError);
    assert.doesNotThrow(() => notes.add('ada', { text: 'a' }));
  });

  it('are taken', (t, done) => {
    assert.deepEqual(notes.take('ada'), { text: 'a' });
    done();
  });
});

test('a note', async (t) => {
  t.beforeEach(() => notes.add('bob', { text: 'b' }));
  await t.test('is there', () => {
    assert.ok(notes.take('bob'));
  });
});
