import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OutboxModule } from '#platform/outbox';
import { DeclarationRepository } from './declaration.repository.js';
import { Declarations } from './declarations.service.js';
import { DeclaredCompetitor } from './declared-competitor.entity.js';
import { DeclaredInterest } from './declared-interest.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([DeclaredCompetitor, DeclaredInterest]), OutboxModule],
  providers: [DeclarationRepository, Declarations],
  exports: [Declarations],
})
export class ConflictsModule {}
