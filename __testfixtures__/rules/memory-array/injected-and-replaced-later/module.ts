import { Body, Controller, Get, Module, Put } from '@nestjs/common';
import { Database, type Setting } from './database.js';
import { Settings } from './settings.js';

@Controller('settings')
export class SettingsController {
  constructor(private settings: Settings) {}

  @Get()
  title() {
    return this.settings.valueOf('title');
  }

  @Put()
  async update(@Body() { name, value }: Setting) {
    await this.settings.update(name, value);
  }
}

@Module({
  controllers: [SettingsController],
  providers: [
    { provide: 'SETTINGS', useFactory: async (database: Database) => database.findMany() },
    { provide: 'DEFAULTS', useFactory: async (database: Database) => database.findMany() },
    {
      provide: Settings,
      useFactory: (settings: Setting[], defaults: Setting[], database: Database) => {
        const made = new Settings(settings, defaults, database);
        made.readFile('settings.yaml');
        return made;
      },
    },
  ],
})
export class AppModule {}
