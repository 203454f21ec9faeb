import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Popconfirm, Select, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/lib/api/keys';
import type { Id, IssuedAccessToken, TokenOrder } from '@/lib/api/types';
import { showDate, showTime } from '@/lib/dates';
import { useAction } from '@/lib/useAction';
import { Checkboxes } from '@/ui/Checkboxes';
import { ErrorView } from '@/ui/ErrorView';
import { FormAction, useRequired } from '@/ui/FormAction';
import { issueToken, revokeToken, useTokens } from './api/tokens';
import './account.css';

const SCOPES: TokenOrder['scopes'] = ['READ_MATTERS', 'READ_CATALOGUE', 'READ_AUDIT', 'RECORD_USES'];
const DAYS = [30, 90, 180, 365];

/** Tokens with which a program reads or records in my name. */
export function AccessTokens() {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const tokens = useTokens();
  const required = useRequired();
  const [issued, setIssued] = useState<IssuedAccessToken | null>(null);
  const forget = () => client.invalidateQueries({ queryKey: keys.tokens });
  const revoke = useAction((id: Id) => revokeToken(id), { onSuccess: () => void forget() });
  const done = (fresh: IssuedAccessToken) => {
    setIssued(fresh);
    return forget();
  };
  return (
    <section className="surface" aria-labelledby="tokens-title">
      <div className="section-head">
        <h2 id="tokens-title">{t('tokens')}</h2>
        <FormAction<TokenOrder, IssuedAccessToken> label={t('tokens.new')} title={t('tokens.new')} initial={{ days: 90 }} run={issueToken} onDone={done}>
          <Form.Item name="name" label={t('tokens.name')} extra={t('tokens.name.help')} rules={required}><Input maxLength={100} /></Form.Item>
          <Form.Item name="scopes" label={t('tokens.scopes')} rules={required}>
            <Checkboxes className="scopes" options={SCOPES.map((value) => ({ value, label: t(`tokens.scope.${value}`) }))} />
          </Form.Item>
          <Form.Item name="days" label={t('tokens.days')} rules={required}><Select options={DAYS.map((value) => ({ value, label: t('tokens.daysLong', { count: value }) }))} /></Form.Item>
        </FormAction>
      </div>
      <p className="quiet">{t('tokens.lead')}</p>
      <ErrorView error={tokens.error ?? revoke.error} retry={() => void tokens.refetch()} />
      <ul className="plain periods">
        {tokens.data?.map((one) => (
          <li key={one.id}>
            <div className="grow">
              <strong>{one.name}</strong>
              <div className="meta">
                <span>{one.scopes.map((scope) => t(`tokens.scope.${scope}`)).join(t('common:listComma'))}</span>
                <span>{t('tokens.until', { day: showDate(one.expiresAt) })}</span>
                <span>{one.lastUsedAt ? t('tokens.used', { time: showTime(one.lastUsedAt) }) : t('tokens.unused')}</span>
              </div>
            </div>
            <Popconfirm title={t('tokens.revoke.title')} okText={t('tokens.revoke')} okButtonProps={{ danger: true }} cancelText={t('common:cancel')} onConfirm={() => revoke.mutate(one.id)}>
              <Button size="small" loading={revoke.isPending && revoke.variables === one.id}>{t('tokens.revoke')}</Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
      <Modal open={issued !== null} title={t('tokens.issued')} destroyOnHidden onCancel={() => setIssued(null)} footer={<Button type="primary" onClick={() => setIssued(null)}>{t('common:done')}</Button>}>
        <p>{t('tokens.once')}</p>
        {issued && <Typography.Text code copyable className="token">{issued.token}</Typography.Text>}
      </Modal>
    </section>
  );
}
