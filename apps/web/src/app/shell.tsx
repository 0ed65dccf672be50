import { Drawer } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Suspense, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useSession } from '../api/session.js';
import { changeLanguage, hasChosenLanguage, useTexts } from '../i18n/texts.js';
import { Clover } from '../parts/clover.js';
import { Loading } from '../parts/loading.js';
import { AccountMenu } from './account-menu.js';
import { navigationFor, type NavigationItem } from './navigation.js';
import classes from './shell.module.css';
import { shellTexts } from './shell.texts.js';

function Item({ item, className }: { item: NavigationItem; className: string | undefined }): ReactElement {
  const t = useTexts(shellTexts);
  return (
    <NavLink to={item.to} end={item.to === '/'} className={className ?? ''}>
      <item.icon size={21} stroke={1.7} aria-hidden="true" />
      <span>{t(item.label as 'home')}</span>
    </NavLink>
  );
}

function BottomNavigation({ items }: { items: readonly NavigationItem[] }): ReactElement {
  const t = useTexts(shellTexts);
  const [openAt, setOpenAt] = useState<string | null>(null);
  const { pathname } = useLocation();
  const [first, rest] = items.length > 5 ? [items.slice(0, 4), items.slice(4)] : [items, []];
  return (
    <nav className={classes.bottom} aria-label={t('mainNavigation')}>
      {first.map((item) => (
        <Item key={item.to} item={item} className={classes.bottomLink} />
      ))}
      {rest.length > 0 && (
        <button type="button" className={classes.bottomLink} aria-haspopup="dialog" onClick={() => setOpenAt(pathname)}>
          <IconDots size={21} stroke={1.7} aria-hidden="true" />
          <span>{t('more')}</span>
        </button>
      )}
      <Drawer
        opened={openAt === pathname}
        onClose={() => setOpenAt(null)}
        position="bottom"
        size={`${rest.length * 2.7 + 6}rem`}
        title={t('more')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {rest.map((item) => (
          <Item key={item.to} item={item} className={classes.sideLink} />
        ))}
      </Drawer>
    </nav>
  );
}

function Footer(): ReactElement {
  const t = useTexts(shellTexts);
  return (
    <footer className={classes.footer}>
      <div>
        <span>Quatrefoil. {t('tagline')}</span>
        <Link to="/accessibility">{t('accessibility')}</Link>
        <a href="/api/docs">{t('apiDocs')}</a>
      </div>
    </footer>
  );
}

function Header({ topLinks, isDemo }: { topLinks: ReactNode; isDemo: boolean }): ReactElement {
  const t = useTexts(shellTexts);
  return (
    <header className={classes.header}>
      <div className={classes.bar}>
        <Link to="/" className={classes.brand}>
          <Clover size={32} />
          <span className={classes.brandName}>Quatrefoil</span>
        </Link>
        {topLinks}
        <AccountMenu />
      </div>
      {isDemo && <div className={classes.demo}>{t('demoBanner')}</div>}
    </header>
  );
}

/** The frame of every page: header, navigation (side on wide screens, bottom on phones), main, footer. */
export function Shell(): ReactElement {
  const t = useTexts(shellTexts);
  const session = useSession();
  const items = navigationFor(session);
  const ownLanguage = session.person?.language;
  useEffect(() => {
    if (ownLanguage && !hasChosenLanguage()) changeLanguage(ownLanguage, false);
  }, [ownLanguage]);
  const links = (className: string | undefined): ReactNode =>
    items.map((item) => <Item key={item.to} item={item} className={className} />);
  const topLinks = !session.person && (
    <nav className={classes.topLinks} aria-label={t('mainNavigation')}>
      {items.map((item) => (
        <NavLink key={item.to} to={item.to} end={item.to === '/'} className={classes.topLink ?? ''}>
          {t(item.label as 'home')}
        </NavLink>
      ))}
    </nav>
  );
  return (
    <div className={classes.frame}>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <Header topLinks={topLinks} isDemo={session.demo} />
      <div className={`${classes.body} ${session.person ? classes.withSide : ''}`}>
        {session.person && (
          <nav className={classes.side} aria-label={t('mainNavigation')}>
            {links(classes.sideLink)}
          </nav>
        )}
        <main id="main" tabIndex={-1} className={classes.main}>
          <div id="error-summary" />
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Footer />
      <BottomNavigation items={items} />
      <ScrollRestoration />
    </div>
  );
}
