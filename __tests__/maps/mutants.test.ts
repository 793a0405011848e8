// Faults that the rewriter could make, put into its results one by one: the self-check sees each of them.
import { beforeAll, describe, expect, test } from 'vitest';
import { faulty, type Mutant, mutantsOf, problemsOf, type Proposal, proposalOf } from './mutants.js';

const PROGRAMS = [
  'maps-cart',
  'maps-counters',
  'maps-shortener',
  'maps-flags',
  'maps-http-kv',
  'maps-inventory-ts',
  'maps-auction-ts',
  'maps-tickets-ts',
  'maps-nest-bookings',
];

describe.for(PROGRAMS)('%s', (program) => {
  let proposal: Proposal;
  let mutants: Mutant[];
  beforeAll(async () => {
    proposal = await proposalOf(program);
    mutants = mutantsOf(proposal);
  });

  test('nothing is wrong with the result itself', () => {
    expect(problemsOf(proposal)).toEqual([]);
  });

  test.for<Mutant['kind']>(['await', 'async and its awaits', 'return type'])('%s left out', (kind) => {
    const missed = mutants.filter((one) => one.kind === kind && !problemsOf(faulty(proposal, one)).length);
    expect(missed.map(({ file, line }) => `${file.split(program)[1] ?? ''}: ${line}`)).toEqual([]);
  });
});

test('there are many of them', async () => {
  const counts = await Promise.all(PROGRAMS.map(async (one) => mutantsOf(await proposalOf(one)).length));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(150);
});
