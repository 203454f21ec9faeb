import { Alert, Button, Form } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/lib/api/keys';
import { useSignedIn } from '@/lib/api/me';
import { paths } from '@/lib/paths';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { useRequired } from '@/ui/FormAction';
import { Nothing } from '@/ui/Nothing';
import { Page } from '@/ui/Page';
import { PersonPicker } from '@/ui/PersonPicker';
import './administration.css';
import { nameAdministrators, type ThreeAdministrators } from './api/nameAdministrators';
import { TokenShown } from './PersonAccount';

const DUTIES = ['system', 'security', 'audit'] as const;

/** The first hand-over: three different people become the three administrators, and the setting up is over. */
export function HandOverPage() {
  const { t } = useTranslation('administration');
  const me = useSignedIn();
  const client = useQueryClient();
  const required = useRequired();
  const [form] = Form.useForm<ThreeAdministrators>();
  const name = useAction((three: ThreeAdministrators) => nameAdministrators(three));
  const finish = () => void client.invalidateQueries({ queryKey: keys.me });
  const different = (duty: (typeof DUTIES)[number]) => ({
    validator: (_: unknown, value: string | undefined) => (value && DUTIES.some((other) => other !== duty && form.getFieldValue(other) === value)
      ? Promise.reject(new Error(t('handOver.different'))) : Promise.resolve()),
  });
  if (name.data) {
    return (
      <Page title={t('handOver.done')} lead={t('handOver.done.lead')}>
        <div className="stack">
          {name.data.administrators.map((one) => (
            <section key={one.post} className="surface" aria-label={one.person.name}>
              <h2>{t(`common:post.${one.post}`)} · {one.person.name}</h2>
              {one.token ? <TokenShown token={one.token} expiresAt={one.expiresAt} name={one.person.name} username={one.username} /> : <p>{t('handOver.hasAccount')}</p>}
            </section>
          ))}
          <div><Link className="button-link" to={paths.home} onClick={finish}>{t('handOver.finish')}</Link></div>
        </div>
      </Page>
    );
  }
  if (!me.setup) return <Page title={t('handOver.title')}><Nothing title={t('handOver.over')} hint={t('handOver.over.hint')} /></Page>;
  return (
    <Page title={t('handOver.title')} lead={t('handOver.lead')}>
      <section className="surface narrow">
        <Alert type="info" className="gap-below" title={t('handOver.once')} />
        <ErrorView error={name.error} />
        <Form<ThreeAdministrators> form={form} layout="vertical" onFinish={(values) => name.mutate(values)}>
          {DUTIES.map((duty) => (
            <Form.Item key={duty} name={duty} label={t(`handOver.${duty}`)} extra={t(`handOver.${duty}.help`)} dependencies={DUTIES.filter((other) => other !== duty)} rules={[...required, different(duty)]}>
              <PersonPicker />
            </Form.Item>
          ))}
          <Button type="primary" htmlType="submit" loading={name.isPending}>{t('handOver.confirm')}</Button>
        </Form>
      </section>
    </Page>
  );
}
