import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemoPerson, SignInAnswer, Post } from '@/lib/api/types';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import '@/ui/tabs.css';
import { signIn } from './api/signIn';

const PASSWORD = 'demo';
const HOSPITAL = 10;
/** Duties in the order in which a request meets them. */
const GROUPS: [string, Post[]][] = [
  ['requesters', ['RESEARCHER', 'STAFF']],
  ['owners', ['DEPARTMENT_HEAD', 'DEPARTMENT_DEPUTY']],
  ['leaders', ['LEADER_IN_CHARGE', 'PRINCIPAL']],
  ['group', ['GROUP_CHAIR', 'GROUP_MEMBER', 'GROUP_SECRETARY']],
  ['officers', ['DATA_SECURITY_OFFICER', 'PI_PROTECTION_OFFICER', 'IT_SECURITY_OFFICER', 'EMERGENCY_LEAD']],
  ['executors', ['IT_EXECUTOR']],
  ['administrators', ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR']],
  ['others', []],
];

/** The invented people of the demo, by organisation and duty; one click signs in. */
export function DemoPeople({ people, onEntry }: { people: DemoPerson[]; onEntry: (entry: SignInAnswer) => void }) {
  const { t } = useTranslation('session');
  const enter = useAction((username: string) => signIn({ username, password: PASSWORD }), { onSuccess: onEntry });
  const [shown, setShown] = useState(() => largest(people));
  const [text, setText] = useState('');
  const found = people.filter((person) => (person.organisation + person.name).includes(text.trim()));
  const organisations = [...new Set(found.map((person) => person.organisation))].sort((a, b) => rank(people, a) - rank(people, b));
  const here = text.trim() && !organisations.includes(shown ?? '') ? organisations[0] : shown;
  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demo.title')}</h2>
      <p className="quiet">{t('demo.lead')}</p>
      <ErrorView error={enter.error} />
      <Input allowClear className="demo-find" aria-label={t('demo.find')} placeholder={t('demo.find')} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="tabs demo-places" role="group" aria-label={t('demo.organisation')}>
        <ul>
          {organisations.map((name) => (
            <li key={name}><button type="button" className={name === here ? 'tab is-here' : 'tab'} aria-pressed={name === here} onClick={() => setShown(name)}>{name}</button></li>
          ))}
        </ul>
      </div>
      <Duties
        people={found.filter((person) => person.organisation === here)}
        busy={enter.isPending ? enter.variables : undefined} onChoose={(username) => enter.mutate(username)}
      />
    </section>
  );
}

function Duties({ people, busy, onChoose }: { people: DemoPerson[]; busy: string | undefined; onChoose: (username: string) => void }) {
  const { t } = useTranslation('session');
  return (
    <div className="duties">
      {GROUPS.map(([group]) => {
        const members = people.filter((person) => groupOf(person) === group);
        return members.length === 0 ? null : (
          <div key={group} className="duty">
            <h3>{t(`demo.group.${group}`)}</h3>
            <div className="duty-people">
              {members.map((person) => (
                <Button key={person.username} className="demo-person" loading={busy === person.username} onClick={() => onChoose(person.username)}>
                  <span className="demo-name">{person.name}</span>
                  <span className="quiet small">{person.posts.map((post) => t(`common:post.${post}`)).join(t('common:listComma'))}</span>
                </Button>
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** Whole hospitals first, then authorities, then the small institutions that a warning reaches. */
function rank(people: DemoPerson[], organisation: string): number {
  const staff = people.filter((person) => person.organisation === organisation);
  if (staff.length >= HOSPITAL) return 0;
  return staff.some((person) => person.posts.includes('REGULATOR_STAFF')) ? 1 : 2;
}

/** Where most people are: that is where a visitor wants to begin. */
function largest(people: DemoPerson[]): string | undefined {
  const size = (name: string) => people.filter((person) => person.organisation === name).length;
  return people.map((person) => person.organisation).reduce<string | undefined>((most, name) => (most && size(most) >= size(name) ? most : name), undefined);
}

function groupOf(person: DemoPerson): string {
  const held: Post[] = person.posts;
  const found = GROUPS.find(([, posts]) => posts.some((post) => held.includes(post)));
  return found?.[0] ?? 'others';
}
