export interface Setting {
  name: string;
  value: string;
}

export declare class Database {
  update(name: string, value: string): Promise<void>;
  findMany(): Promise<Setting[]>;
}
