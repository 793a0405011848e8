/** Expressions whose value is the function, if that is in them. */
export const HANDS_ON = new Set([
  ...['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion'],
  ...['ParenthesizedExpression', 'LogicalExpression', 'AwaitExpression', 'ArrayExpression', 'SpreadElement'],
]);
/** Positions from which a value goes nowhere. */
export const GOES_NOWHERE = new Set([
  ...['ExportSpecifier', 'ExpressionStatement', 'UnaryExpression', 'BinaryExpression', 'IfStatement'],
  'JSXExpressionContainer',
]);

/** Methods that Nest calls once, at the start or the end of the process. */
export const NEST_LIFE =
  /^(?:onModuleInit|afterInit|onApplicationBootstrap|onModuleDestroy|onApplicationShutdown|beforeApplicationShutdown)$/;

/** Options of packages that end a process in an orderly way: what they hold runs when nothing is served any more. */
export const ENDS_PROCESS = /^(?:(?:on|before|pre)(?:Shutdown|Signal|Exit)|finally)$/;

/** What runs the function that it gets when the one that it gives is run, and never by itself. */
export const SAME_LATER = /^(?:debounce|throttle|once|partial|unary|promisify|callbackify)\(\)$/;

/** `fp(plugin)`: the very function that is given, with a mark on it. It runs where it is registered. */
export const MARKS = /^fastify-plugin(?:\.|$)/;
