import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { NeedsOrganisation } from '../../parts/needs-organisation.js';
import { ChallengeForm } from './challenge-form.js';
import { newValues } from './challenge-values.js';
import { challengesTexts } from './challenges.texts.js';

export function NewChallengePage(): ReactElement {
  const t = useTexts(challengesTexts);
  const language = useLanguage();
  return (
    <NeedsOrganisation title={t('newTitle')}>
      {({ personId, organisationId, organisationIds }) => (
        <ChallengeForm
          initial={newValues(language, organisationId, personId)}
          saved={null}
          organisationIds={organisationIds}
        />
      )}
    </NeedsOrganisation>
  );
}
