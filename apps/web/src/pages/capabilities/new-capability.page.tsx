import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { NeedsOrganisation } from '../../parts/needs-organisation.js';
import { CapabilityForm } from './capability-form.js';
import { newValues } from './capability-values.js';
import { capabilitiesTexts } from './capabilities.texts.js';

export function NewCapabilityPage(): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const language = useLanguage();
  return (
    <NeedsOrganisation title={t('newTitle')}>
      {({ personId, organisationId, organisationIds }) => (
        <CapabilityForm
          initial={newValues(language, organisationId, personId)}
          saved={null}
          organisationIds={organisationIds}
        />
      )}
    </NeedsOrganisation>
  );
}
