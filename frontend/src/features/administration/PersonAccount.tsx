import { App, Button, Form, Input, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Id, StaffPage } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { FormAction, useRequired } from '@/ui/FormAction';
import { changePerson, type PersonChange } from './api/changePerson';
import { endSessions } from './api/endSessions';
import { invitePerson } from './api/invitePerson';
import { releaseIdentity } from './api/releaseIdentity';
import { resetFactor } from './api/resetFactor';
import { useForgetAdministration } from './useForgetAdministration';

/** Name, user name, e-mail and the ways to let somebody in or out. Passwords are never seen or set by others. */
export function PersonAccount({ person }: { person: StaffPage }) {
  const may = (action: string) => person.allowedActions.includes(action);
  const { t } = useTranslation('administration');
  return (
    <section className="surface" aria-labelledby="person-account">
      <h2 id="person-account">{t('person.account')}</h2>
      <p>{t(`account.${person.account}.explain`)}</p>
      <div className="row">
        {may('invite') && <Invite person={person} />}
        {may('edit') && <ChangePerson person={person} />}
        {may('endSessions') && <EndSessions person={person} />}
        {may('resetFactor') && person.secondFactor && <Forget what="resetFactor" person={person} run={resetFactor} />}
        {may('releaseIdentity') && person.outsideIdentity && <Forget what="releaseIdentity" person={person} run={releaseIdentity} />}
      </div>
    </section>
  );
}

/** The token is shown once, here and nowhere else. */
export function TokenShown({ token, expiresAt, name, username }: { token: string; expiresAt: string | null; name: string; username: string | null }) {
  const { t } = useTranslation('administration');
  return (
    <>
      <p>{t('token.hand', { name, username, time: showTime(expiresAt) })}</p>
      <Typography.Text code copyable className="token">{token}</Typography.Text>
      <p className="quiet small">{t('token.once')}</p>
    </>
  );
}

function Invite({ person }: { person: StaffPage }) {
  const { t } = useTranslation('administration');
  const forget = useForgetAdministration();
  const invite = useAction(() => invitePerson(person.id), { onSuccess: () => void forget() });
  return (
    <>
      <Button loading={invite.isPending} onClick={() => invite.mutate(undefined)}>{t(person.account === 'open' ? 'invite.again' : 'invite')}</Button>
      <ErrorView error={invite.error} />
      <Modal open={invite.isSuccess} destroyOnHidden title={t('token')} onCancel={invite.reset} footer={<Button type="primary" onClick={invite.reset}>{t('common:done')}</Button>}>
        {invite.data && <TokenShown {...invite.data} name={person.name} username={person.username} />}
      </Modal>
    </>
  );
}

function ChangePerson({ person: { id, name, username, email, version } }: { person: StaffPage }) {
  const { t } = useTranslation('administration');
  const forget = useForgetAdministration();
  const required = useRequired();
  return (
    <FormAction<Omit<PersonChange, 'version'>, unknown>
      label={t('person.change')} title={t('person.change')} okText={t('save')} initial={{ name, username: username ?? '', email: email ?? '' }}
      run={(values) => changePerson(id, { ...values, version })} onDone={forget}
    >
      <Form.Item name="name" label={t('people.name')} rules={required}><Input maxLength={100} /></Form.Item>
      <Form.Item name="username" label={t('people.username')} extra={t('people.username.help')}><Input maxLength={64} autoComplete="off" /></Form.Item>
      <Form.Item name="email" label={t('people.email')} extra={t('people.email.help')}><Input type="email" maxLength={254} autoComplete="off" /></Form.Item>
    </FormAction>
  );
}

function EndSessions({ person }: { person: StaffPage }) {
  const { t } = useTranslation('administration');
  const { modal, message } = App.useApp();
  const ask = () => modal.confirm({
    title: t('endSessions.title', { name: person.name }), content: t('endSessions.explain'), okText: t('endSessions'), okButtonProps: { danger: true },
    onOk: async () => {
      await endSessions(person.id);
      void message.success(t('endSessions.done'));
    },
  });
  return <Button danger onClick={ask}>{t('endSessions')}</Button>;
}

/** What a security administrator takes from somebody else so that signing in begins anew; texts begin with its name. */
function Forget({ what, person, run }: { what: 'resetFactor' | 'releaseIdentity'; person: StaffPage; run: (id: Id) => Promise<void> }) {
  const { t } = useTranslation('administration');
  const { modal, message } = App.useApp();
  const forget = useForgetAdministration();
  const act = useAction(() => run(person.id), {
    onSuccess: () => {
      void message.success(t(`${what}.done`));
      return forget();
    },
  });
  const ask = () => modal.confirm({ title: t(`${what}.title`, { name: person.name }), content: t(`${what}.explain`), okText: t(what), okButtonProps: { danger: true }, onOk: () => act.mutate(undefined) });
  return (
    <>
      <Button danger loading={act.isPending} onClick={ask}>{t(what)}</Button>
      <ErrorView error={act.error} />
    </>
  );
}
