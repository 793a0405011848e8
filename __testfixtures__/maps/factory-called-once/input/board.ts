export interface Board {
  submit(player: string, points: number): number;
  best(): string[];
}

export function createBoard(): Board {
  const scores = new Map<string, number>();
  return {
    submit(player, points) {
      scores.set(player, Math.max(points, scores.get(player) ?? 0));
      return scores.size;
    },
    best: () => [...scores.keys()],
  };
}
