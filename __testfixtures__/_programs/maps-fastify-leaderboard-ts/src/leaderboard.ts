export interface Entry {
  player: string;
  score: number;
}

export interface Leaderboard {
  submit(player: string, points: number): number;
  top(count: number): Entry[];
  rankOf(player: string): number | null;
  reset(): void;
}

const scores = new Map<string, number>();

function ranking(): Entry[] {
  return [...scores].map(([player, score]) => ({ player, score })).sort((a, b) => b.score - a.score);
}

export const leaderboard: Leaderboard = {
  submit(player, points) {
    const score = (scores.get(player) ?? 0) + points;
    scores.set(player, score);
    return score;
  },
  top: (count) => ranking().slice(0, count),
  rankOf(player) {
    if (!scores.has(player)) return null;
    return ranking().findIndex((entry) => entry.player === player) + 1;
  },
  reset() {
    scores.clear();
  },
};
