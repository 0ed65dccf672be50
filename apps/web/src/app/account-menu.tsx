import { Button, Menu, useMantineColorScheme, UnstyledButton, VisuallyHidden, Avatar } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { answer, api } from '../api/client.js';
import { sessionQuery, useSession, type SessionPerson } from '../api/session.js';
import { changeLanguage, languages, useLanguage, useTexts } from '../i18n/texts.js';
import { forgetDrafts } from '../parts/draft.js';
import classes from './shell.module.css';
import { shellTexts } from './shell.texts.js';

const languageNames = { ro: 'Română', en: 'English' } as const;

/** Names the language it leads to, in that language. */
export function LanguageSwitch(): ReactElement {
  const language = useLanguage();
  const other = languages.find((candidate) => candidate !== language) ?? 'ro';
  return (
    <Button
      variant="subtle"
      color="gray"
      px="xs"
      c="var(--mantine-color-text)"
      lang={other}
      onClick={() => changeLanguage(other)}
    >
      <span className={classes.wideOnly}>{languageNames[other]}</span>
      <abbr title={languageNames[other]} className={classes.narrowOnly}>
        {other.toUpperCase()}
      </abbr>
    </Button>
  );
}

function AppearanceMenu(): ReactElement {
  const t = useTexts(shellTexts);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const CurrentIcon = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon }[colorScheme];
  const choices = [
    ['auto', t('appearanceAuto'), IconDeviceDesktop],
    ['light', t('appearanceLight'), IconSun],
    ['dark', t('appearanceDark'), IconMoon],
  ] as const;
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="subtle" color="gray" px="xs" c="var(--mantine-color-text)" aria-label={t('appearance')}>
          <CurrentIcon size={20} stroke={1.7} aria-hidden="true" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('appearance')}>
        {choices.map(([scheme, label, SchemeIcon]) => (
          <Menu.Item
            key={scheme}
            leftSection={<SchemeIcon size={18} aria-hidden="true" />}
            fw={scheme === colorScheme ? 700 : 400}
            onClick={() => setColorScheme(scheme)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function PersonMenu({ person }: { person: SessionPerson }): ReactElement {
  const t = useTexts(shellTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const signOut = async (): Promise<void> => {
    await answer(api.POST('/api/v1/auth/sign-out')).catch(() => undefined);
    forgetDrafts();
    queries.clear();
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    await navigate('/');
  };
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton>
          <Avatar name={person.name} color="clover" variant="filled" radius="xl" size={38} aria-hidden="true" />
          <VisuallyHidden>{t('account', { name: person.name })}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label c="dimmed">
          {person.name}
          <br />
          {person.email}
        </Menu.Label>
        <Menu.Item component={Link} to="/account">
          {t('myAccount')}
        </Menu.Item>
        <Menu.Item component={Link} to="/calendar">
          {t('calendar')}
        </Menu.Item>
        <Menu.Item component={Link} to="/digests">
          {t('digests')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The right end of the header: language, appearance, and the account or the way into one. */
export function AccountMenu(): ReactElement {
  const t = useTexts(shellTexts);
  const { person } = useSession();
  const { pathname, search } = useLocation();
  const next = pathname === '/' || pathname.startsWith('/sign') ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  return (
    <>
      <LanguageSwitch />
      <AppearanceMenu />
      {person ? (
        <PersonMenu person={person} />
      ) : (
        <Button component={Link} to={`/sign-in${next}`} px="md">
          <span className={classes.wideOnly}>{t('signIn')}</span>
          <span className={classes.narrowOnly}>{t('signInShort')}</span>
        </Button>
      )}
    </>
  );
}
