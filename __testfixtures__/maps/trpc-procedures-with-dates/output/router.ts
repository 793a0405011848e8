import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { sharedList } from './state/stores';

const t = initTRPC.create();
const names = sharedList<{ name: string; age: number }>('names');
const seen = new Map();

export const router = t.router({
  byName: t.procedure.input(z.string()).query(async (request) => (await names.toArray()).find(({ name }) => name === request.input)),
  addName: t.procedure
    .input(z.object({ name: z.string().min(1), age: z.coerce.date() }))
    .mutation(async ({ input }) => {
      const length = await names.push({ name: input.name, age: 0 });
      seen.set(input.name, input);
      return length + seen.size;
    }),
});
