import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { isBroker, useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { TimeRange } from '../../parts/date-time.js';
import { PageTitle } from '../../parts/page-title.js';
import classes from './home.module.css';
import { homeTexts } from './home.texts.js';
import { NewestChallenges } from './newest-challenges.js';
import { Waiting } from './waiting.js';

function NextSteps(): ReactElement {
  const t = useTexts(homeTexts);
  const session = useSession();
  if (session.organisationIds.length === 0 && !session.isPlatformAdmin) {
    return (
      <Paper withBorder radius="lg" p="lg">
        <Title order={2} fz="h3">
          {t('noOrganisation')}
        </Title>
        <Text my="sm">{t('noOrganisationText')}</Text>
        <Button component={Link} to="/my/organisation">
          {t('toOrganisation')}
        </Button>
      </Paper>
    );
  }
  return <Actions isActing={isBroker(session)} organisationId={session.organisationIds[0]} />;
}

const researching: readonly string[] = ['university', 'research-institute'];

/** What people of this kind of organisation do most comes first. */
function Actions(props: { isActing: boolean; organisationId: string | undefined }): ReactElement | null {
  const { isActing, organisationId = '' } = props;
  const t = useTexts(homeTexts);
  const organisation = useQuery({
    queryKey: ['organisations', organisationId],
    queryFn: () => answer(api.GET('/api/v1/organisations/{organisationId}', { params: { path: { organisationId } } })),
    enabled: organisationId !== '',
  });
  if (organisation.isLoading) return null;
  const board = isActing && { to: '/broker', words: t('toBoard') };
  const need = { to: '/challenges/new', words: t('smeAction') };
  const offer = { to: '/capabilities/new', words: t('researchAction') };
  const isResearching = researching.includes(organisation.data?.kind ?? '');
  const actions = [board, ...(isResearching ? [offer, need] : [need, offer])].filter((action) => action !== false);
  return (
    <Group>
      {actions.map(({ to, words }, place) => (
        <Button key={to} component={Link} to={to} variant={place === 0 ? 'filled' : 'default'}>
          {words}
        </Button>
      ))}
    </Group>
  );
}

function NextMeetings(): ReactElement | null {
  const t = useTexts(homeTexts);
  const meetings = useQuery({ queryKey: ['meetings'], queryFn: () => answer(api.GET('/api/v1/meetings')) });
  const next = (meetings.data?.items ?? []).flatMap((meeting) => {
    const slot = meeting.slots.find(({ state }) => state === 'confirmed');
    return meeting.state === 'confirmed' && slot ? [{ meeting, slot }] : [];
  });
  if (next.length === 0) return null;
  return (
    <section aria-labelledby="meetings" className={classes.section}>
      <Title order={2} id="meetings" mb="md">
        {t('nextMeetings')}
      </Title>
      <Paper withBorder radius="lg" className={classes.tasks}>
        {next.map(({ meeting, slot }) => (
          <div key={meeting.id} className={classes.task}>
            <div>
              <Anchor component={Link} to={`/introductions/${meeting.introductionId ?? ''}`} fw={600}>
                {meeting.title}
              </Anchor>
              <Text fz="sm">
                <TimeRange from={slot.startsAt} to={slot.endsAt} zone={meeting.zone} />
              </Text>
            </div>
          </div>
        ))}
      </Paper>
    </section>
  );
}

/** For people who are signed in: what waits for them, and the next step. */
export function PersonHome({ name }: { name: string }): ReactElement {
  const t = useTexts(homeTexts);
  return (
    <>
      <PageTitle>{t('hello', { name: name.split(' ')[0] ?? name })}</PageTitle>
      <Stack gap="xl">
        <NextSteps />
        <Waiting />
      </Stack>
      <NextMeetings />
      <NewestChallenges />
    </>
  );
}
