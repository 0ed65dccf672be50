import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SearchService } from '#features/search';
import { CurrentAccess, Operation, type Access } from '../http/access/operation.js';
import { Returns } from '../http/returns.js';
import {
  searchQuery,
  searchView,
  toSearchRequest,
  toSearchView,
  type SearchQueryString,
  type SearchView,
} from './search.contract.js';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly service: SearchService) {}

  @Get()
  @Operation('search.find')
  @Returns(200, searchView)
  async find(
    @Query({ schema: searchQuery }) query: SearchQueryString,
    @CurrentAccess() { actor }: Access,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SearchView> {
    const results = await this.service.search(toSearchRequest(query), actor);
    if (results.isFallback) void reply.header('search-fallback', 'postgresql');
    return toSearchView(results);
  }
}
