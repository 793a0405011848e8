interface Extra {
  send(text: string): Promise<void>;
}

export function heartbeat(extra: Extra): () => void {
  let tick = 0;
  const interval = setInterval(() => {
    tick++;
    void extra.send(`working ${tick}`);
  }, 3000);
  return () => clearInterval(interval);
}
