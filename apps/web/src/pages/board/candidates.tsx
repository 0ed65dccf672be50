import { Anchor, Button, Group, Paper, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import { MatchScore } from '../../parts/match-score.js';
import { PagedList, usePages } from '../../parts/paged-list.js';
import { StateBadge } from '../../parts/state-badge.js';
import { PoolBadge } from '../pools/shared-need.js';
import { boardTexts } from './board.texts.js';

type Candidate = components['schemas']['IntroductionCandidate'];

function BestMatch({ match }: { match: Candidate['best'][number] }): ReactElement {
  const t = useTexts(boardTexts);
  return (
    <Group justify="space-between" gap="xs" py={6} style={{ borderTop: '1px solid var(--qf-line)' }}>
      <div style={{ minWidth: 0, flex: '1 1 14rem' }}>
        <Text fw={600}>{match.capability}</Text>
        <Text fz="sm" c="dimmed">
          {match.organisation}
        </Text>
      </div>
      <Group gap="sm">
        {match.state === 'shortlisted' && <StateBadge of="match" state={match.state} />}
        <MatchScore score={match.strength} />
        <Button
          component={Link}
          size="sm"
          to={`/introductions/propose/${match.matchId}`}
          aria-label={t('proposeFor', { capability: match.capability })}
        >
          {t('propose')}
        </Button>
      </Group>
    </Group>
  );
}

function CandidateRow({ candidate }: { candidate: Candidate }): ReactElement {
  const t = useTexts(boardTexts);
  const { id, title, organisation, suggested, shortlisted, best } = candidate;
  return (
    <Paper component="article" withBorder radius="lg" p="md">
      <Group justify="space-between" align="flex-start" gap="sm" mb="sm">
        <div style={{ minWidth: 0, flex: '1 1 16rem' }}>
          <Title order={2} fz="h3">
            <Anchor component={Link} to={`/challenges/${id}`} inherit>
              {title}
            </Anchor>
          </Title>
          <Text>{organisation}</Text>
          <PoolBadge pool={candidate.pool} />
          <Text fz="sm" c="dimmed">
            {t('suggested', { count: suggested })}, {t('shortlisted', { count: shortlisted })}
          </Text>
        </div>
        <Button component={Link} variant="default" to={`/challenges/${id}/matches`}>
          {t('allMatches')}
        </Button>
      </Group>
      {best.every(({ isGood }) => !isGood) && (
        <Text fw={600} mb={6}>
          {t('noGood')}
        </Text>
      )}
      {best.map((match) => (
        <BestMatch key={match.matchId} match={match} />
      ))}
    </Paper>
  );
}

/** Published challenges with matches and nobody introduced yet. */
export function Candidates(): ReactElement {
  const t = useTexts(boardTexts);
  const list = usePages(['board', 'challenges'], (after) =>
    answer(api.GET('/api/v1/board/challenges', { params: { query: after } })),
  );
  return (
    <PagedList list={list} empty={<EmptyState title={t('noCandidates')}>{t('noCandidatesText')}</EmptyState>}>
      {(candidate) => <CandidateRow key={candidate.id} candidate={candidate} />}
    </PagedList>
  );
}
