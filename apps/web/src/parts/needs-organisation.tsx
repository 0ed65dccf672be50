import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useSession } from '../api/session.js';
import { useTexts } from '../i18n/texts.js';
import { EmptyState } from './empty-state.js';
import { PageTitle } from './page-title.js';
import { partsTexts } from './parts.texts.js';

interface Writer {
  readonly personId: string;
  /** The first of their organisations. */
  readonly organisationId: string;
  readonly organisationIds: readonly string[];
}

/** A page for writing something new; who acts for no organisation yet is told how to come to one. */
export function NeedsOrganisation(props: { title: string; children: (writer: Writer) => ReactElement }): ReactElement {
  const t = useTexts(partsTexts);
  const { organisationIds, person } = useSession();
  const [organisationId] = organisationIds;
  if (organisationId !== undefined && person !== null) {
    return props.children({ personId: person.id, organisationId, organisationIds });
  }
  const action = (
    <Button component={Link} to="/my/organisation">
      {t('toOrganisation')}
    </Button>
  );
  return (
    <>
      <PageTitle>{props.title}</PageTitle>
      <EmptyState title={t('noOrganisation')} action={action}>
        {t('noOrganisationText')}
      </EmptyState>
    </>
  );
}
