export const results: Record<string, boolean> = {};

export const check = async ({ strict = true } = {}) => {
  results.strict = strict;
};
