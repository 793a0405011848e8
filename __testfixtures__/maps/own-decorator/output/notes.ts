import { Body, Controller, Get, Injectable, Post } from '@nestjs/common';
import { Roles } from './roles';
import { sharedList } from './state/stores';

@Injectable()
export class NotesService {
  private readonly notes = sharedList<string>('notes');

  async add(note: string): Promise<void> {
    await this.notes.push(note);
  }

  async all(): Promise<string[]> {
    return await this.notes.toArray();
  }
}

@Controller('notes')
export class NotesController {
  constructor(private readonly service: NotesService) {}

  @Roles('writer')
  @Post()
  async add(@Body('note') note: string) {
    await this.service.add(note);
  }

  @Get()
  async all() {
    return this.service.all();
  }
}
