import { registry } from 'tool-registry';
import { sharedCounter } from './state/stores';

type Tool = (input: string) => Promise<string>;

const calls = sharedCounter('calls');

const tools = registry as unknown as Map<string, Tool>;
const original = tools.get('list');

if (original) {
  tools.set('list', async (input) => {
    await calls.increment();
    return original(input);
  });
}

export const counted = async (): Promise<number> => await calls.get();
