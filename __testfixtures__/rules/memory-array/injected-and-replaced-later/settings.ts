import { Inject, Injectable } from '@nestjs/common';
import type { Database, Setting } from './database.js';

@Injectable()
export class Settings {
  private file: string | undefined;

  constructor(
    @Inject('SETTINGS') private settings: Setting[], //~ memory-array settings
    @Inject('DEFAULTS') private defaults: Setting[],
    private database: Database,
  ) {}

  /** Called by the factory, before anybody asks. */
  readFile(file: string): void {
    this.file = file;
  }

  valueOf(name: string): string | undefined {
    const isIt = (one: Setting) => one.name === name;
    return (this.settings.find(isIt) ?? this.defaults.find(isIt))?.value ?? this.file;
  }

  async update(name: string, value: string): Promise<void> {
    await this.database.update(name, value);
    this.settings = await this.database.findMany();
  }
}
