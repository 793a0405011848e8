import { describe, expect, it } from 'vitest';
import { locate } from '../../src/ast/locate.js';
import { frame } from '../../src/report/frame.js';

function frameOf(text: string, what: string): string {
  const start = text.indexOf(what);
  return frame(text, locate({ file: 'a.js', text }, { start, end: start + what.length }), false).join('\n');
}

describe('frame', () => {
  it('marks the place between the lines around it', () => {
    expect(frameOf('a;\nconst carts = new Map();\nb;\nc;\n', 'carts')).toBe(
      ['  1 | a;', '> 2 | const carts = new Map();', '    |       ^^^^^', '  3 | b;'].join('\n'),
    );
  });

  it('has no line before the first and none behind the last', () => {
    expect(frameOf('carts', 'carts')).toBe('> 1 | carts\n    | ^^^^^');
  });

  it('keeps tabs, so that the mark stands below', () => {
    expect(frameOf('\t\tlet carts;', 'carts')).toBe('> 1 | \t\tlet carts;\n    | \t\t    ^^^^^');
  });

  it('aligns numbers, and takes CRLF and a byte order mark', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `line${index + 1}`);
    expect(frameOf(lines.join('\r\n'), 'line9\r\nline10')).toBe(
      ['   8 | line8', '>  9 | line9', '     | ^^^^^', '  10 | line10'].join('\n'),
    );
    expect(frameOf('\uFEFFcarts', 'carts')).toBe('> 1 | carts\n    | ^^^^^');
  });

  it('cuts a long line around the place', () => {
    const shown = frameOf(`${'x'.repeat(5000)}carts${'y'.repeat(5000)}`, 'carts').split('\n');
    expect(shown[0]).toBe(`> 1 | ${'x'.repeat(50)}carts${'y'.repeat(45)}`);
    expect(shown[1]).toBe(`    | ${' '.repeat(50)}^^^^^`);
  });
});
