import { Alert, App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id, TellingReport } from '@/lib/api/types';
import { ImportRows } from '@/ui/ImportRows';
import { startTelling } from './api/startTelling';

const PART = 70;
const PART_OF_MANY = 67;

interface Props { task: Id; open: boolean; onClose: () => void; onStarted: () => void }

/** A list of persons and what they are told: tried first, with how many by which channel, then begun. */
export function TellingDialog({ task, open, onClose, onStarted }: Props) {
  const { t } = useTranslation('tasks');
  return (
    <Modal open={open} title={t('telling')} width={640} footer={null} onCancel={onClose} destroyOnHidden>
      <Fields task={task} onStarted={() => { onStarted(); onClose(); }} />
    </Modal>
  );
}

function Fields({ task, onStarted }: { task: Id; onStarted: () => void }) {
  const { t } = useTranslation('tasks');
  const { message } = App.useApp();
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const [report, setReport] = useState<TellingReport>();
  const load = async (file: File, dryRun: boolean, intent: string) => {
    const answer = await startTelling(task, file, { subject, text }, dryRun, intent);
    setReport(answer);
    return answer.report;
  };
  const started = () => {
    void message.success(t('telling.started'));
    onStarted();
  };
  return (
    <div className="stack">
      <label className="stacked">
        <strong>{t('telling.subject')}</strong>
        <Input value={subject} maxLength={100} onChange={(event) => setSubject(event.target.value)} />
      </label>
      <label className="stacked">
        <strong>{t('telling.text')}</strong>
        <span className="quiet small">{t('telling.text.hint')}</span>
        <Input.TextArea value={text} maxLength={2000} autoSize={{ minRows: 4, maxRows: 10 }} onChange={(event) => setText(event.target.value)} />
        <span className="quiet small">{t('telling.text.count', { count: text.length, parts: parts(text.length) })}</span>
      </label>
      <div className="stacked">
        <strong>{t('telling.file')}</strong>
        <ImportRows
          load={load} onWritten={started} about={`${subject}\n${text}`} incomplete={subject.trim().length < 2 || text.trim().length < 5}
          write={t('telling.start')} fine={report && <Preview report={report} text={text.trim()} />}
        />
      </div>
    </div>
  );
}

/** How many will be told by which channel, and what somebody reads whose name is on the list. */
function Preview({ report, text }: { report: TellingReport; text: string }) {
  const { t } = useTranslation('tasks');
  return (
    <Alert
      type="success" showIcon role="status" title={t('telling.preview', { mails: report.mails, messages: report.messages })}
      description={(
        <>
          {report.messages > 0 && <p>{t('telling.preview.parts', { parts: report.parts })}</p>}
          <blockquote className="pre told-text">{t('telling.preview.name')}：{text}</blockquote>
        </>
      )}
    />
  );
}

function parts(length: number): number {
  return length <= PART ? 1 : Math.ceil(length / PART_OF_MANY);
}
