import { initTRPC } from '@trpc/server';
import { z } from 'zod';

const t = initTRPC.create();
const names: { name: string; age: number }[] = [];
const seen = new Map();

export const router = t.router({
  byName: t.procedure.input(z.string()).query((request) => names.find(({ name }) => name === request.input)),
  addName: t.procedure
    .input(z.object({ name: z.string().min(1), age: z.number().optional() }))
    .mutation(({ input }) => {
      names.push({ name: input.name, age: input.age ?? 0 });
      seen.set(input.name, input);
      return names.length + seen.size;
    }),
});
