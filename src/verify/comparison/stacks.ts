/** What stands for the frames of an error's stack. */
export const STACK = '{{stack}}';

const INDENT = String.raw`(?:[ \t\u00a0]|&nbsp;)+`;
/** `    at load (/app/store.js:7:9)`, `at async Promise.all (index 0)`, `at Array.map (<anonymous>)`, up to the end of the line. */
const FRAME = String.raw`${INDENT}at (?:[^\r\n<]|<anonymous>)*?(?:[^\d\s]:\d+:\d+|<anonymous>|&lt;anonymous&gt;|native|index \d+)\)?`;
const FRAMES = new RegExp(String.raw`(?:(?:\r?\n|<br ?/?>)${FRAME}(?=\s*(?:[\r\n<]|$)))+`, 'g');
const ONE_FRAME = new RegExp(`^${FRAME}$`);

/**
 * A text with the frames of stacks replaced by one name: they say where in the code an error came from, and that is another
 * place wherever the code is compared with an earlier version of itself. The error's own words stay.
 */
export function withoutFrames(text: string): string {
  return text.replace(FRAMES, STACK);
}

/** The same for `error.stack.split('\n')`. */
export function withoutFrameItems<T>(items: readonly (T | string)[]): (T | string)[] {
  const isFrame = (item: T | string | undefined): boolean => typeof item === 'string' && ONE_FRAME.test(item);
  return items.flatMap((item, at) => {
    if (!isFrame(item)) return [item];
    return isFrame(items[at - 1]) ? [] : [STACK];
  });
}
