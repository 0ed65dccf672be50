import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../api/session.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import { PageTitle } from '../../parts/page-title.js';
import { capabilitiesTexts } from './capabilities.texts.js';
import { CapabilityForm } from './capability-form.js';
import { newValues } from './capability-values.js';

export function NewCapabilityPage(): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const language = useLanguage();
  const { organisationIds, person } = useSession();
  const [first] = organisationIds;
  if (first === undefined || person === null) {
    const action = (
      <Button component={Link} to="/my/organisation">
        {t('toOrganisation')}
      </Button>
    );
    return (
      <>
        <PageTitle>{t('newTitle')}</PageTitle>
        <EmptyState title={t('noOrganisationTitle')} action={action}>
          {t('noOrganisationText')}
        </EmptyState>
      </>
    );
  }
  const initial = newValues(language, first, person.id);
  return <CapabilityForm initial={initial} saved={null} organisationIds={organisationIds} />;
}
