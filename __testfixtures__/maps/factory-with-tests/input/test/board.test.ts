import { expect, it } from 'vitest';
import { createBoard } from '../board';

it('begins empty', () => {
  const board = createBoard();
  board.submit('ada', 1);
  expect(createBoard().best()).toEqual([]);
});
