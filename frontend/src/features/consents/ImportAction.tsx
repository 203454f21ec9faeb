import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentNotice } from '@/lib/api/types';
import { ImportRows } from '@/ui/ImportRows';
import { importConsents } from './api/consents';
import { useForgetConsents } from './useForgetConsents';

/** A list of answers to a version of a notice. */
export function ImportAction({ notice }: { notice: ConsentNotice }) {
  const { t } = useTranslation('consents');
  const [open, setOpen] = useState(false);
  const forget = useForgetConsents();
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>{t('import')}</Button>
      <Modal open={open} title={`${t('import')} · ${notice.title}`} width={640} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
        <p>{t('import.lead')}</p>
        <ImportRows load={(file, dryRun) => importConsents(notice.id, file, dryRun)} onWritten={forget} />
      </Modal>
    </>
  );
}
