import { Controller, Injectable, Post, Body } from '@nestjs/common';

@Injectable()
export class TokenService {
  private readonly revokedTokens = new Set<string>(); //~ auth-state-memory revokedTokens

  revoke(token: string): void {
    this.revokedTokens.add(token);
  }
}

@Controller('logout')
export class LogoutController {
  constructor(private readonly tokens: TokenService) {}

  @Post()
  logout(@Body('token') token: string): void {
    this.tokens.revoke(token);
  }
}
