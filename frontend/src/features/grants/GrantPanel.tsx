import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Asset, Grant } from '@/lib/api/types';
import { useForgetWork } from '@/lib/api/useForgetWork';
import { CommentAction } from '@/ui/CommentAction';
import { GrantSummary } from '@/ui/GrantSummary';
import { endGrant } from './api/endGrant';
import { ExtensionAction } from './ExtensionAction';
import './grants.css';
import { RecordUse } from './RecordUse';
import { TokenAction } from './TokenAction';
import { UseList } from './UseList';

/** A running grant: how much is used, each use, and what may be done about it. */
export function GrantPanel({ grant, assets }: { grant: Grant; assets: Asset[] }) {
  const { t } = useTranslation('grants');
  const forget = useForgetWork();
  const may = (action: string) => grant.allowedActions.includes(action);
  const deviation = grant.uses.findLast((use) => use.deviation)?.deviation;
  return (
    <div className="grant">
      {grant.status === 'SUSPENDED' && (
        <Alert
          type="error" showIcon role="alert" title={t('suspended')}
          description={t(deviation ? `deviation.${deviation}` : 'suspended.explain')}
        />
      )}
      <GrantSummary grant={grant} />
      {grant.allowedActions.length > 0 && (
        <div className="row grant-actions">
          {may('recordUse') && <RecordUse grant={grant} assets={assets} />}
          {may('requestExtension') && <ExtensionAction grant={grant} />}
          {may('endEarly') && (
            <CommentAction
              danger label={t('end')} title={t('end.title')} explain={t('end.explain')} commentLabel={t('end.comment')}
              run={(comment, intent) => endGrant(grant.id, comment, intent)} onDone={forget}
            />
          )}
          {may('issueToken') && <TokenAction grant={grant} />}
        </div>
      )}
      <Extensions grant={grant} />
      <UseList grant={grant} assets={assets} />
    </div>
  );
}

function Extensions({ grant }: { grant: Grant }) {
  const { t } = useTranslation('grants');
  return grant.extensions.map((one) => (
    <Alert
      key={one.id} type={one.state === 'PENDING' ? 'info' : one.state === 'GRANTED' ? 'success' : 'warning'}
      title={t(`extension.${one.state}`, { date: one.untilDay })} description={one.reason}
    />
  ));
}
