import { registry } from 'tool-registry';

type Tool = (input: string) => Promise<string>;

let calls = 0;

const tools = registry as unknown as Map<string, Tool>;
const original = tools.get('list');

if (original) {
  tools.set('list', (input) => {
    calls++;
    return original(input);
  });
}

export const counted = async (): Promise<number> => calls;
