interface Context {
  books: { add(title: string): number };
  cart: string[];
  shelves: string[];
  seen: string[];
}

export const resolvers = {
  Query: {
    shelves: (_: unknown, _args: unknown, { shelves, seen }: Context) => {
      seen.push('shelves');
      return shelves;
    },
    cart: (_: unknown, _args: unknown, context: Context) => context.cart,
  },
  Mutation: {
    // Of the same name as what it calls.
    add: (_: unknown, { title }: { title: string }, { books, cart }: Context) => {
      cart.push(title);
      return books.add(title);
    },
  },
};
