import { Client } from '@modelcontextprotocol/sdk/client/index.js';

const steps = new Map<string, number>();
const client = new Client({ name: 'runner', version: '1.0.0' });

export async function run(name: string): Promise<number> {
  await client.callTool({ name }, undefined, {
    onprogress: ({ progress }) => {
      steps.set(name, progress);
    },
  });
  return steps.get(name) ?? 0;
}
