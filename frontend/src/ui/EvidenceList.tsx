import { useTranslation } from 'react-i18next';
import { evidenceContent } from '@/lib/api/evidence';
import type { EvidenceRef } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { showSize } from '@/lib/format';
import { EvidencePreview } from './EvidencePreview';

const SYSTEM = 'system';

/** Files with who brought them, when, and their hash. */
export function EvidenceList({ files, plain = false }: { files: EvidenceRef[]; plain?: boolean }) {
  const { t } = useTranslation();
  return (
    <ul className="evidence-list">
      {files.map((file) => (
        <li key={file.id}>
          <a href={evidenceContent(file.id)} download={file.name}>{file.name}</a>
          <span className="quiet"> {showSize(file.size)}</span>
          <EvidencePreview file={file} />
          {!plain && (
            <div className="quiet small">
              {t(file.uploadedBy.id === SYSTEM ? 'evidence.made' : 'evidence.by', { name: file.uploadedBy.name, time: showTime(file.uploadedAt) })}
              <code className="hash" title={file.hash}>{file.algorithm} {file.hash}</code>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
