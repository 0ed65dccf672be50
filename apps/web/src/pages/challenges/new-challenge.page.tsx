import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../api/session.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import { PageTitle } from '../../parts/page-title.js';
import { ChallengeForm } from './challenge-form.js';
import { newValues } from './challenge-values.js';
import { challengesTexts } from './challenges.texts.js';

export function NewChallengePage(): ReactElement {
  const t = useTexts(challengesTexts);
  const language = useLanguage();
  const { organisationIds, person } = useSession();
  const [first] = organisationIds;
  if (first === undefined) {
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
  return (
    <ChallengeForm
      initial={newValues(language, first, person?.id ?? '')}
      saved={null}
      organisationIds={organisationIds}
    />
  );
}
