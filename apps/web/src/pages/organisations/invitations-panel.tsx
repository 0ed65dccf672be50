import { affiliationRoles, invitationStates, label, type AffiliationRole, type Language } from '#domain/vocabulary';
import { Alert, Button, Group, NativeSelect, Table, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api, idempotency } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { CodeSelect } from '../../parts/code-select.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { DateTime } from '../../parts/date-time.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { RowsTable } from '../../parts/rows-table.js';
import { organisationTexts } from './organisations.texts.js';

type Invitation = components['schemas']['Invitation'];
type Said = 'sent' | 'alreadyInvited' | 'alreadyBelongs' | 'resent' | 'copied';

const outcomes = { sent: 'sent', 'already-invited': 'alreadyInvited', 'already-belongs': 'alreadyBelongs' } as const;

/** Invitations to an organisation: write one, see until when each works, send again, copy a link, revoke. */
export function InvitationsPanel({ organisationId }: { organisationId: string }): ReactElement {
  const t = useTexts(organisationTexts);
  const queries = useQueryClient();
  const [said, setSaid] = useState<Said | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const queryKey = ['organisations', organisationId, 'invitations'];
  const invitations = useQuery({
    queryKey,
    queryFn: () =>
      answer(api.GET('/api/v1/organisations/{organisationId}/invitations', { params: { path: { organisationId } } })),
  });
  const tell = async (next: Said | null, url: string | null = null): Promise<void> => {
    setSaid(next);
    setLink(url);
    await queries.invalidateQueries({ queryKey });
  };
  return (
    <section aria-labelledby="invitations-title">
      <Title order={2} id="invitations-title" mb="sm">
        {t('invitations')}
      </Title>
      <div role="status">
        {said && (
          <Alert color="clover" mb="md" maw="46rem">
            <Text>{t(said)}</Text>
            {link && <TextInput mt="xs" readOnly label={t('copyByHand')} value={link} />}
          </Alert>
        )}
      </div>
      {invitations.error && <ProblemNote error={invitations.error} onRetry={invitations.refetch} />}
      {invitations.data?.items.length === 0 && <Text c="dimmed">{t('noInvitations')}</Text>}
      {invitations.data && invitations.data.items.length > 0 && (
        <List organisationId={organisationId} items={invitations.data.items} onTell={tell} />
      )}
      <InviteForm organisationId={organisationId} onTell={tell} />
    </section>
  );
}

type Tell = (said: Said | null, link?: string | null) => Promise<void>;

function InviteForm({ organisationId, onTell }: { organisationId: string; onTell: Tell }): ReactElement {
  const t = useTexts(organisationTexts);
  const own = useLanguage();
  const form = useGuidedForm({
    initial: { email: '', role: 'member' as AffiliationRole | '', language: own as Language },
    validate: ({ email }) => ({
      email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? undefined : t('emailMissing'),
    }),
  });
  return (
    <>
      <Title order={3} mt="lg" mb="sm">
        {t('inviteTitle')}
      </Title>
      <GuidedForm
        form={form}
        submitLabel={t('invite')}
        onSend={async ({ email, role, language }, key) => {
          const body = { email: email.trim(), role: role || ('member' as const), language };
          const params = { path: { organisationId } };
          const post = api.POST('/api/v1/organisations/{organisationId}/invitations', {
            params,
            body,
            headers: idempotency(key),
          });
          await onTell(outcomes[(await answer(post)).outcome]);
          form.set({ email: '' });
        }}
      >
        <TextInput label={t('inviteEmail')} description={t('inviteHint')} type="email" {...form.field('email')} />
        <CodeSelect list={affiliationRoles} label={t('inviteRole')} {...form.field('role')} />
        <NativeSelect
          label={t('inviteLanguage')}
          data={[
            { value: 'ro', label: t('romanian') },
            { value: 'en', label: t('english') },
          ]}
          {...form.field('language')}
        />
      </GuidedForm>
    </>
  );
}

function List(props: { organisationId: string; items: readonly Invitation[]; onTell: Tell }): ReactElement {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  return (
    <RowsTable head={[t('email'), t('role'), t('state'), t('expires'), t('actions')]}>
      {props.items.map((invitation) => (
        <Table.Tr key={invitation.id}>
          <Table.Th scope="row">{invitation.email}</Table.Th>
          <Table.Td>{label(affiliationRoles, invitation.role, language)}</Table.Td>
          <Table.Td>
            {label(invitationStates, invitation.state, language)}
            <Text fz="sm" c="dimmed">
              {t('sentTimes', { count: invitation.sentCount })}
            </Text>
          </Table.Td>
          <Table.Td data-label={t('expires')}>
            <DateTime at={invitation.expiresAt} />
          </Table.Td>
          <Table.Td>
            {(invitation.state === 'pending' || invitation.state === 'expired') && (
              <RowActions organisationId={props.organisationId} invitation={invitation} onTell={props.onTell} />
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </RowsTable>
  );
}

function RowActions(props: { organisationId: string; invitation: Invitation; onTell: Tell }): ReactElement {
  const { organisationId, invitation, onTell } = props;
  const t = useTexts(organisationTexts);
  const [problem, setProblem] = useState<unknown>(null);
  const { email } = invitation;
  const params = { path: { organisationId, invitationId: invitation.id } };
  const path = '/api/v1/organisations/{organisationId}/invitations/{invitationId}';
  const attempt = (work: () => Promise<void>): void => {
    setProblem(null);
    work().catch(setProblem);
  };
  const resend = async (): Promise<void> => {
    await answer(api.POST(`${path}/resend`, { params }));
    await onTell('resent');
  };
  const copy = async (): Promise<void> => {
    const { url } = await answer(api.POST(`${path}/link`, { params }));
    await navigator.clipboard?.writeText(url).catch(() => undefined);
    await onTell('copied', url);
  };
  return (
    <>
      <Group gap="xs">
        <Button
          size="compact-md"
          variant="default"
          aria-label={t('resendWho', { email })}
          onClick={() => attempt(resend)}
        >
          {t('resend')}
        </Button>
        <Button size="compact-md" variant="default" aria-label={t('copyWho', { email })} onClick={() => attempt(copy)}>
          {t('copyLink')}
        </Button>
        <ConfirmButton
          size="compact-md"
          question={t('revokeQuestion', { email })}
          consequence={t('revokeConsequence')}
          onConfirm={() => answer(api.POST(`${path}/revoke`, { params })).then(() => onTell(null))}
        >
          {t('revoke')}
        </ConfirmButton>
      </Group>
      {problem !== null && <ProblemNote error={problem} />}
    </>
  );
}
