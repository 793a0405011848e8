type Encoder = (message: object) => string;

const encoders: Record<string, Encoder> = {};

export function encoded(kind: string, message: object): string {
  const encode = encoders[kind];
  return encode ? encode(message) : JSON.stringify(message);
}
