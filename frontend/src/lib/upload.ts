import type { EvidenceRef } from './api/types';
import { csrfToken } from './http';
import i18n from './i18n';
import { Problem } from './problem';
import { sessionExpiry } from './session';
import { throttle } from './throttle';

/** Uploads one file; an ended session is renewed in between, a crowded server waited for, and the file goes out again. */
export async function upload(file: File, intent: string, onProgress: (share: number) => void): Promise<EvidenceRef> {
  try {
    return await send(file, intent, onProgress);
  } catch (error) {
    if (!(error instanceof Problem) || ![401, 429].includes(error.status)) throw error;
    await (error.status === 401 ? sessionExpiry.wait() : throttle.wait(error));
    return send(file, intent, onProgress);
  }
}

/** Uploads one file and tells the share sent (0..1). `XMLHttpRequest`, because fetch reports no progress. */
function send(file: File, intent: string, onProgress: (share: number) => void): Promise<EvidenceRef> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/evidence');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', i18n.language);
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
    request.setRequestHeader('Idempotency-Key', intent);
    request.upload.onprogress = (event) => onProgress(event.total ? event.loaded / event.total : 0);
    request.onerror = () => reject(Problem.unreachable());
    request.onload = () => finish(request, resolve, reject);
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

function finish(request: XMLHttpRequest, resolve: (file: EvidenceRef) => void, reject: (problem: Problem) => void): void {
  const body = parse(request.responseText);
  if (request.status >= 200 && request.status < 300) resolve(body as EvidenceRef);
  else reject(new Problem(request.status, (body ?? {}) as object));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
