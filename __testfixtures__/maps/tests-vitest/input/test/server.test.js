import request from 'supertest';
import { expect, it } from 'vitest';
import { app } from '../src/server.js';

it('answers with the score', async () => {
  const answer = await request(app).post('/scores/ada?score=3');
  expect(answer.body).toEqual({ score: 3 });
});
