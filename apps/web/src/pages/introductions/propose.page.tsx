import { Anchor, List, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { answer, api, idempotency } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { conflictsQuery, ProposalConflictsNote } from '../conflicts/proposal-conflicts.js';
import { useRefresh } from './introductions.queries.js';
import { introductionsTexts } from './introductions.texts.js';

/** A broker proposes a match to both sides. */
export function ProposePage(): ReactElement {
  const t = useTexts(introductionsTexts);
  const { matchId = '' } = useParams();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const params = { path: { matchId } };
  const form = useGuidedForm({ initial: { message: '' }, draft: { name: `propose-${matchId}` } });
  const preview = useQuery({
    queryKey: ['matches', matchId, 'introduction'],
    queryFn: () => answer(api.GET('/api/v1/matches/{matchId}/introduction', { params })),
  });
  const conflicts = useQuery(conflictsQuery({ matchId }));
  if (preview.isPending || conflicts.isPending) return <Loading />;
  if (preview.error) return <ProblemNote error={preview.error} onRetry={preview.refetch} />;
  if (conflicts.error) return <ProblemNote error={conflicts.error} onRetry={conflicts.refetch} />;
  const { challenge, capability } = preview.data;
  const propose = async (body: { message: string }, key: string): Promise<void> => {
    const headers = idempotency(key);
    const { id } = await answer(api.POST('/api/v1/matches/{matchId}/introduction', { params, body, headers }));
    await refresh();
    await navigate(`/introductions/${id}`);
  };
  return (
    <>
      <PageTitle lead={t('proposeLead')}>{t('proposeTitle')}</PageTitle>
      <List mb="lg">
        <List.Item>
          {t('challengeSide')}:{' '}
          <Anchor component={Link} to={`/challenges/${challenge.id}`}>
            {challenge.title}
          </Anchor>
        </List.Item>
        <List.Item>
          {t('capabilitySide')}:{' '}
          <Anchor component={Link} to={`/capabilities/${capability.id}`}>
            {capability.title}
          </Anchor>
        </List.Item>
      </List>
      <ProposalConflictsNote subject={{ matchId }} found={conflicts.data} />
      {conflicts.data.mayPropose && (
        <GuidedForm form={form} onSend={propose} submitLabel={t('propose')}>
          <Textarea
            label={t('proposeMessage')}
            description={t('proposeHint')}
            maxLength={2000}
            {...form.field('message')}
          />
          {!preview.data.isIntroducible && <Text role="alert">{t('notPossible')}</Text>}
        </GuidedForm>
      )}
    </>
  );
}
