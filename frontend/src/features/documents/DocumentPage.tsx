import { Alert, Button, Input, Space, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { evidenceContent } from '@/lib/api/evidence';
import type { DocumentProof, Id } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { Problem } from '@/lib/problem';
import { ErrorView } from '@/ui/ErrorView';
import { Loading, Page } from '@/ui/Page';
import { useCompareDocument } from './api/compareDocument';
import { useDocumentProof } from './api/getDocumentProof';

/** Whoever holds a sheet enters its code, and sees whether it stands on the trail. */
export function DocumentPage() {
  const { t } = useTranslation('documents');
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const [code, setCode] = useState(id);
  const open = () => void navigate(paths.documents(code.replace(/[\s-]/g, '').toUpperCase()));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <form className="gap-below" onSubmit={(event) => { event.preventDefault(); open(); }}>
        <Space.Compact block>
          <Input aria-label={t('code')} placeholder={t('code')} maxLength={40} value={code} onChange={(event) => setCode(event.target.value)} />
          <Button type="primary" htmlType="submit" disabled={!code.trim()}>{t('check')}</Button>
        </Space.Compact>
      </form>
      {id && <Answer key={id} id={id} />}
    </Page>
  );
}

function Answer({ id }: { id: Id }) {
  const { t } = useTranslation('documents');
  const proof = useDocumentProof(id);
  if (proof.isPending) return <Loading />;
  if (proof.error instanceof Problem && proof.error.status === 404) return <Alert type="warning" showIcon role="alert" title={t('absent')} />;
  if (!proof.data) return <ErrorView error={proof.error} retry={() => void proof.refetch()} />;
  return <section className="surface"><Facts proof={proof.data} /><Compare id={id} /></section>;
}

function Facts({ proof }: { proof: DocumentProof }) {
  const { t } = useTranslation('documents');
  return (
    <>
      <Alert type={proof.valid ? 'success' : 'error'} showIcon role="alert" className="gap-below" title={t(proof.valid ? 'valid' : 'invalid')} />
      <dl className="facts">
        <dt>{t('name')}</dt><dd>{proof.name} <a href={evidenceContent(proof.id)} download={proof.name}>{t('download')}</a></dd>
        <dt>{t('hash')}</dt><dd><code className="hash">{proof.algorithm} {proof.hash}</code></dd>
        {proof.leafHash && <><dt>{t('leaf')}</dt><dd><code className="hash">{t('leaf.of', { sequence: proof.sequence, hash: proof.leafHash })}</code></dd></>}
        <dt>{t('checkpoint')}</dt><dd>{proof.checkpoint ? <code className="pre small">{proof.checkpoint}</code> : t('checkpoint.waits')}</dd>
      </dl>
    </>
  );
}

function Compare({ id }: { id: Id }) {
  const { t } = useTranslation('documents');
  const compare = useCompareDocument(id);
  return (
    <div className="stack-small">
      <Upload
        showUploadList={false}
        beforeUpload={(file) => {
          compare.mutate(file);
          return false;
        }}
      >
        <Button loading={compare.isPending}>{t('compare')}</Button>
      </Upload>
      <span className="quiet small">{t('compare.hint')}</span>
      <ErrorView error={compare.error} />
      {compare.data !== undefined && <Alert type={compare.data ? 'success' : 'error'} showIcon role="alert" title={t(compare.data ? 'same' : 'different')} />}
    </div>
  );
}
