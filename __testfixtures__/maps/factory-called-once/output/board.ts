import { sharedMap } from "./state/stores";

export interface Board {
  submit(player: string, points: number): Promise<number>;
  best(): Promise<string[]>;
}

export function createBoard(): Board {
  const scores = sharedMap<string, number>("scores");
  return {
    async submit(player, points) {
      await scores.update(player, (value) => Math.max(points, value ?? 0));
      return await scores.size();
    },
    best: async () => [...(await scores.keys())],
  };
}
