import { Button, Modal, Pagination } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { evidenceContent, evidencePage, useEvidencePreview } from '@/lib/api/evidence';
import type { EvidenceRef } from '@/lib/api/types';
import { ErrorView } from './ErrorView';
import { Loading } from './Page';

/** Opens a file over the page, drawn by the server; the file itself is not fetched. */
export function EvidencePreview({ file }: { file: EvidenceRef }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen(true)} aria-label={t('evidence.preview.of', { name: file.name })}>{t('evidence.preview')}</Button>
      <Modal
        open={open} title={file.name} width={900} onCancel={() => setOpen(false)} destroyOnHidden
        footer={<Button href={evidenceContent(file.id)} download={file.name}>{t('evidence.download')}</Button>}
      >
        <Shown file={file} />
      </Modal>
    </>
  );
}

function Shown({ file }: { file: EvidenceRef }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const preview = useEvidencePreview(file.id);
  if (preview.isPending) return <Loading rows={6} />;
  if (!preview.data) return <ErrorView error={preview.error} retry={() => void preview.refetch()} />;
  const { kind, pages, text } = preview.data;
  if (kind === 'none') return <p className="quiet">{t('evidence.preview.none')}</p>;
  if (kind === 'text') return <pre className="evidence-text">{text}</pre>;
  return (
    <div className="evidence-pages">
      <img src={evidencePage(file.id, page)} alt={t('evidence.preview.page', { name: file.name, page })} />
      {pages > 1 && <Pagination simple size="small" current={page} total={pages} pageSize={1} onChange={setPage} />}
    </div>
  );
}
