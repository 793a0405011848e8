export const carts = new Map<string, string[]>(); //~ memory-map carts
export const prices = new Map([['apple', 1]]);

export const contextFactory = async (request: { user: string }) => ({ carts, prices, user: request.user });
