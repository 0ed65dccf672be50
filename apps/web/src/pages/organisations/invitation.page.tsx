import { affiliationRoles, label } from '#domain/vocabulary';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { answer, api } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import type { components } from '../../api/schema.js';
import { sessionQuery, useSession } from '../../api/session.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { forgetDrafts } from '../../parts/draft.js';
import { DateTime } from '../../parts/date-time.js';
import { FactList } from '../../parts/fact-list.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { organisationTexts } from './organisations.texts.js';

type Card = components['schemas']['InvitationCard'];

const kept = 'quatrefoil.invitation';
const here = '/sign-in?next=%2Finvitation';
const dead = { accepted: 'deadAccepted', revoked: 'deadRevoked', expired: 'deadExpired' } as const;

/** The token of the link; kept in this tab, so that signing in on the way does not lose it. */
function takeToken(): string {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token) sessionStorage.setItem(kept, token);
  return token ?? sessionStorage.getItem(kept) ?? '';
}

/** Where the link of an invitation leads: opening it changes nothing, the button does. */
export function InvitationPage(): ReactElement {
  const [token] = useState(takeToken);
  const session = useQuery(sessionQuery);
  useEffect(() => history.replaceState(history.state, '', location.pathname), []);
  const card = useQuery({
    queryKey: ['invitation', token, session.data?.person?.id ?? null],
    queryFn: () => answer(api.POST('/api/v1/invitations/look', { body: { token } })),
    enabled: token !== '' && !session.isPending,
    retry: false,
  });
  if (token === '' || isProblem(card.error, 404, 400)) return <Dead reason="deadMissing" />;
  if (card.error) return <ProblemNote error={card.error} onRetry={card.refetch} />;
  if (!card.data) return <Loading />;
  if (card.data.state !== 'pending')
    return <Dead reason={dead[card.data.state]} organisationId={card.data.organisationId} />;
  return <Open card={card.data} token={token} />;
}

function Open({ card, token }: { card: Card; token: string }): ReactElement {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const name = card.organisationName;
  if (card.isForReader === false) return <WrongAccount card={card} />;
  return (
    <Stack align="flex-start">
      <PageTitle lead={t('invitationLead', { name })}>{t('invitationTitle', { name })}</PageTitle>
      <FactList
        facts={[
          [t('invitedAs'), label(affiliationRoles, card.role, language)],
          [t('invitedAddress'), card.email],
          [t('until'), <DateTime key="until" at={card.expiresAt} />],
        ]}
      />
      {card.isForReader ? <Accept token={token} /> : <SignInFirst />}
    </Stack>
  );
}

function Accept({ token }: { token: string }): ReactElement {
  const t = useTexts(organisationTexts);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useGuidedForm({ initial: {} });
  return (
    <GuidedForm
      form={form}
      submitLabel={t('accept')}
      onSend={async () => {
        const { organisationId } = await answer(api.POST('/api/v1/invitations/accept', { body: { token } }));
        sessionStorage.removeItem(kept);
        await queries.resetQueries();
        await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
        await navigate(`/organisations/${organisationId}`, { replace: true });
      }}
    >
      {null}
    </GuidedForm>
  );
}

function SignInFirst(): ReactElement {
  const t = useTexts(organisationTexts);
  return (
    <>
      <Text maw="38rem">{t('signInFirst')}</Text>
      <Group>
        <Button component={Link} to={here} size="md">
          {t('signIn')}
        </Button>
        <Button component={Link} to="/sign-up" variant="default" size="md">
          {t('signUp')}
        </Button>
      </Group>
    </>
  );
}

function WrongAccount({ card }: { card: Card }): ReactElement {
  const t = useTexts(organisationTexts);
  const { person } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signOut = async (): Promise<void> => {
    await answer(api.POST('/api/v1/auth/sign-out'));
    forgetDrafts();
    queries.clear();
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    await navigate(here);
  };
  return (
    <Stack align="flex-start">
      <PageTitle>{t('wrongAccountTitle')}</PageTitle>
      <Text maw="38rem">{t('wrongAccountText', { email: card.email, own: person?.email ?? '' })}</Text>
      <Button onClick={() => void signOut()}>{t('signOut')}</Button>
    </Stack>
  );
}

function Dead(props: {
  reason: 'deadMissing' | 'deadAccepted' | 'deadRevoked' | 'deadExpired';
  organisationId?: string;
}): ReactElement {
  const t = useTexts(organisationTexts);
  return (
    <Stack align="flex-start">
      <PageTitle>{t('deadTitle')}</PageTitle>
      <Text maw="38rem">{t(props.reason)}</Text>
      {props.organisationId && (
        <Button component={Link} variant="default" to={`/organisations/${props.organisationId}`}>
          {t('toOrganisation')}
        </Button>
      )}
    </Stack>
  );
}
