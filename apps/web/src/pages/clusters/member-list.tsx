import { label, memberStandings, organisationKinds, type MemberStanding } from '#domain/vocabulary';
import { counties } from '#domain/taxonomy';
import { Anchor, Badge, Group, Table, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { Day } from '../../parts/date-time.js';
import { EmptyState } from '../../parts/empty-state.js';
import { PagedList, usePages } from '../../parts/paged-list.js';
import { RowsTable } from '../../parts/rows-table.js';
import { clusterTexts } from './clusters.texts.js';

type Member = components['schemas']['Member'];

/** The members of a cluster; who manages it also sees their contacts, and confirms and removes them. */
export function MemberList({ clusterId, isManager }: { clusterId: string; isManager: boolean }): ReactElement {
  const t = useTexts(clusterTexts);
  const list = usePages(['clusters', clusterId, 'members'], (after) => {
    const params = { path: { clusterId }, query: { limit: 50, ...after } };
    return answer(api.GET('/api/v1/clusters/{clusterId}/members', { params }));
  });
  const forManager = isManager ? [t('contact'), t('confirmedOn'), t('actions')] : [];
  return (
    <PagedList
      list={list}
      empty={<EmptyState title={t('noMembersTitle')}>{t(isManager ? 'noMembersManager' : 'noMembersText')}</EmptyState>}
      around={(rows) => (
        <RowsTable head={[t('organisation'), t('kind'), t('standing'), ...forManager]}>{rows}</RowsTable>
      )}
    >
      {(member) => <MemberRow key={member.organisationId} member={member} clusterId={clusterId} />}
    </PagedList>
  );
}

function MemberRow({ member, clusterId }: { member: Member; clusterId: string }): ReactElement {
  const t = useTexts(clusterTexts);
  const language = useLanguage();
  const { management } = member;
  const place = [member.city, member.county && counties.labels[member.county][language]].filter(Boolean).join(', ');
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Anchor component={Link} to={`/organisations/${member.organisationId}`} fw={600}>
          {member.name}
        </Anchor>{' '}
        {member.isVerified && <Badge variant="light">{t('verified')}</Badge>}
        {place && (
          <Text fz="sm" c="dimmed">
            {place}
          </Text>
        )}
      </Table.Th>
      <Table.Td>{label(organisationKinds, member.kind, language)}</Table.Td>
      <Table.Td>{label(memberStandings, member.standing, language)}</Table.Td>
      {management && (
        <>
          <Table.Td>
            <Contact management={management} />
          </Table.Td>
          <Table.Td data-label={t('confirmedOn')}>
            {management.confirmedOn ? <Day on={management.confirmedOn} /> : t('never')}
          </Table.Td>
          <Table.Td>
            <Actions member={member} clusterId={clusterId} />
          </Table.Td>
        </>
      )}
    </Table.Tr>
  );
}

function Contact({ management }: { management: NonNullable<Member['management']> }): ReactElement {
  const t = useTexts(clusterTexts);
  const { contactName, contactEmail, peopleCount, invitedUntil } = management;
  const isOpen = invitedUntil !== null && Date.parse(invitedUntil) > Date.now();
  return (
    <>
      {[contactName, contactEmail].filter(Boolean).map((line) => (
        <Text key={line} fz="sm">
          {line}
        </Text>
      ))}
      {peopleCount > 0 && (
        <Text fz="sm">
          {t('people')}: {peopleCount}
        </Text>
      )}
      {invitedUntil && <Badge variant="outline">{t(isOpen ? 'invited' : 'invitationExpired')}</Badge>}
    </>
  );
}

function Actions({ member, clusterId }: { member: Member; clusterId: string }): ReactElement {
  const t = useTexts(clusterTexts);
  const queries = useQueryClient();
  const { name, organisationId: memberId } = member;
  const path = '/api/v1/clusters/{clusterId}/members/{memberId}';
  const params = { path: { clusterId, memberId } };
  const verifyParams = { params: { path: { organisationId: memberId } } };
  const reload = (): Promise<void> => queries.invalidateQueries({ queryKey: ['clusters', clusterId] });
  const confirm = (standing: MemberStanding): Promise<void> =>
    answer(api.PUT(path, { params, body: { standing } })).then(reload);
  return (
    <Group gap="xs">
      <ActionButton
        size="compact-md"
        variant="default"
        aria-label={t('confirmWho', { name })}
        onAct={() => confirm('active')}
      >
        {t('confirmMember')}
      </ActionButton>
      <ActionButton
        size="compact-md"
        variant="default"
        aria-label={t('nominalWho', { name })}
        onAct={() => confirm('nominal')}
      >
        {t('makeNominal')}
      </ActionButton>
      {!member.isVerified && (
        <ConfirmButton
          size="compact-md"
          question={t('verifyWho', { name })}
          consequence={t('verifyConsequence')}
          onConfirm={() => answer(api.POST('/api/v1/organisations/{organisationId}/verify', verifyParams)).then(reload)}
        >
          {t('verify')}
        </ConfirmButton>
      )}
      <ConfirmButton
        size="compact-md"
        question={t('removeWho', { name })}
        consequence={t('removeConsequence')}
        onConfirm={() => answer(api.DELETE(path, { params })).then(reload)}
      >
        {t('remove')}
      </ConfirmButton>
    </Group>
  );
}
