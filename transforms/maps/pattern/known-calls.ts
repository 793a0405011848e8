/** Methods that look at their receiver and change nothing, whatever it is: arrays, strings, numbers, dates. */
export const LOOKS =
  /^(?:find(?:Last)?(?:Index)?|filter|map|flatMap|some|every|includes|indexOf|lastIndexOf|slice|join|reduce(?:Right)?|concat|flat|at|keys|values|entries|forEach|to(?:Sorted|Reversed|Spliced)|with|trim(?:Start|End)?|to(?:Locale)?(?:LowerCase|UpperCase)|split|replace(?:All)?|startsWith|endsWith|pad(?:Start|End)|char(?:Code)?At|codePointAt|sub(?:string|str)|repeat|match|test|localeCompare|normalize|toFixed|toPrecision|toString|valueOf|toISOString|toJSON|getTime|get(?:UTC)?(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/;

/** Methods that change their receiver. */
export const CHANGES =
  /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|add|set|delete|clear|set(?:UTC)?(?:FullYear|Month|Date|Hours|Minutes|Seconds|Milliseconds|Time))$/;

/** Methods that look, but that a store has as well: only on what is known to be no store. */
export const LOOKS_OR_ASKS = /^(?:get|has|size|hasOwnProperty)$/;

/** Functions of the language without effects. */
export const PURE_FUNCTIONS =
  /^(?:String|Number|Boolean|BigInt|parseInt|parseFloat|isNaN|isFinite|structuredClone|encodeURIComponent|decodeURIComponent|encodeURI|decodeURI)$/;

/** Objects of the language whose functions have no effects; `Object.assign` and `Math.random` are seen to before. */
export const PURE_NAMESPACES = /^(?:Math|JSON|Object|Array|Number|String|Date|Buffer)$/;

/** What `new` may make. */
export const PURE_CLASSES =
  /^(?:Date|Map|Set|Array|Object|RegExp|(?:Type|Range|Syntax)?Error|URL|URLSearchParams)$/;

/** Values of the language. */
export const GLOBAL_VALUES = /^(?:undefined|NaN|Infinity)$/;

/** Functions of packages that make something random: called once, before. */
export const RANDOM_OF: Record<string, RegExp> = {
  crypto: /^(?:randomUUID|randomInt)$/,
  uuid: /^(?:v1|v4|v6|v7|default)$/,
  nanoid: /^(?:nanoid|default)$/,
  cuid: /^default$/,
  ulid: /^ulid$/,
};
