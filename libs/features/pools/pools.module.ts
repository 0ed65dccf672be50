import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChallengesModule } from '#features/challenges';
import { AuditModule } from '#platform/audit';
import { MailModule } from '#platform/mail';
import { PoolMails } from './pool-mails.service.js';
import { PoolMember } from './pool-member.entity.js';
import { PoolReadersReadModel } from './pool-readers.read-model.js';
import { Pool } from './pool.entity.js';
import { PoolRepository } from './pool.repository.js';
import { PoolsReadModel } from './pools.read-model.js';
import { PoolsService } from './pools.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Pool, PoolMember]), ChallengesModule, AuditModule, MailModule],
  providers: [PoolRepository, PoolReadersReadModel, PoolMails, PoolsReadModel, PoolsService],
  exports: [PoolsReadModel, PoolsService],
})
export class PoolsModule {}
