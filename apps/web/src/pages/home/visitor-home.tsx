import { Button, Paper, SimpleGrid, Text, TextInput, Title } from '@mantine/core';
import { IconBuildingFactory2, IconMicroscope, IconTopologyStar3, type Icon } from '@tabler/icons-react';
import type { FormEvent, ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTexts } from '../../i18n/texts.js';
import { Clover } from '../../parts/clover.js';
import classes from './home.module.css';
import { homeTexts } from './home.texts.js';
import { NewestChallenges } from './newest-challenges.js';

function SearchBox(): ReactElement {
  const t = useTexts(homeTexts);
  const navigate = useNavigate();
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get('q');
    void navigate(`/search?q=${encodeURIComponent(typeof words === 'string' ? words : '')}`);
  };
  return (
    <form role="search" action="/search" onSubmit={onSubmit} className={classes.search}>
      <TextInput
        type="search"
        name="q"
        size="md"
        label={t('searchLabel')}
        placeholder={t('searchExample')}
        style={{ flex: 1 }}
      />
      <Button type="submit" size="md">
        {t('search')}
      </Button>
    </form>
  );
}

function Role(props: {
  icon: Icon;
  colour: string;
  title: string;
  text: string;
  action: string;
  to: string;
}): ReactElement {
  return (
    <Paper withBorder radius="lg" p="lg" className={classes.role} style={{ borderTopColor: `var(${props.colour})` }}>
      <props.icon size={30} stroke={1.6} color={`var(${props.colour})`} aria-hidden="true" />
      <Title order={3}>{props.title}</Title>
      <Text style={{ flex: 1 }}>{props.text}</Text>
      <Button component={Link} to={props.to} variant="default">
        {props.action}
      </Button>
    </Paper>
  );
}

/** For people who are not signed in: what this is, for whom, and what firms look for. */
export function VisitorHome(): ReactElement {
  const t = useTexts(homeTexts);
  return (
    <>
      <title>Quatrefoil</title>
      <section className={classes.hero}>
        <div>
          <Title order={1} className={classes.headline}>
            {t('headline')}
          </Title>
          <Text fz="lg" maw="40rem" mt="md" mb="lg">
            {t('lead')}
          </Text>
          <SearchBox />
        </div>
        <div className={classes.mark}>
          <Clover size={230} />
        </div>
      </section>
      <section aria-labelledby="roles">
        <Title order={2} id="roles" mb="md">
          {t('rolesTitle')}
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <Role
            icon={IconBuildingFactory2}
            colour="--qf-industry"
            title={t('smeTitle')}
            text={t('smeText')}
            action={t('smeAction')}
            to="/challenges/new"
          />
          <Role
            icon={IconMicroscope}
            colour="--qf-research"
            title={t('researchTitle')}
            text={t('researchText')}
            action={t('researchAction')}
            to="/capabilities/new"
          />
          <Role
            icon={IconTopologyStar3}
            colour="--qf-broker"
            title={t('brokerTitle')}
            text={t('brokerText')}
            action={t('brokerAction')}
            to="/clusters"
          />
        </SimpleGrid>
      </section>
      <section aria-labelledby="how" className={classes.section}>
        <Title order={2} id="how" mb="md">
          {t('howTitle')}
        </Title>
        <ol className={classes.how}>
          {(['how1', 'how2', 'how3', 'how4'] as const).map((key, index) => (
            <li key={key}>
              <Clover size={36} score={(index + 1) * 25} />
              <span>{t(key)}</span>
            </li>
          ))}
        </ol>
      </section>
      <NewestChallenges />
    </>
  );
}
