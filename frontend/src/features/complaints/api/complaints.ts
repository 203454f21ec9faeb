import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { AuthorityChannel, ComplaintReceipt, NewComplaint, OwnChannel, ChannelChange, TrackedComplaint, Named } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Number and secret of a complaint; they travel in bodies only, never in an address. */
export interface Access { number: string; secret: string }

function multipart(name: string, value: object, files: File[]): FormData {
  const form = new FormData();
  form.append(name, new Blob([JSON.stringify(value)], { type: 'application/json' }));
  files.forEach((file) => form.append('files', file));
  return form;
}

export function fileComplaint({ complaint, files }: { complaint: NewComplaint; files: File[] }) {
  return http.post<ComplaintReceipt>('/api/complaints', { body: multipart('complaint', complaint, files) });
}

export function trackComplaint(access: Access) {
  return http.post<TrackedComplaint>('/api/complaints/tracking', { body: access });
}

export function supplementComplaint({ files, ...supplement }: Access & { text: string; files: File[] }) {
  return http.post<TrackedComplaint>('/api/complaints/supplements', { body: multipart('supplement', supplement, files) });
}

export function withdrawComplaint(withdrawal: Access & { reason: string }) {
  return http.post<TrackedComplaint>('/api/complaints/withdrawals', { body: withdrawal });
}

/** Organisations of the register whose name contains the text. */
export function useRespondents(text: string) {
  return useQuery({
    queryKey: keys.complaints('respondents', { text }),
    queryFn: ({ signal }) => http.get<Named[]>('/api/complaints/respondents', { query: { q: text }, signal }),
    enabled: text.trim().length >= 2,
  });
}

/** How every authority is reached. */
export function useChannels() {
  return useQuery({ queryKey: keys.complaints('channels'), queryFn: ({ signal }) => http.get<AuthorityChannel[]>('/api/complaints/channels', { signal }) });
}

/** What one's own authority published. */
export function useOwnChannel() {
  return useQuery({ queryKey: keys.complaints('own'), queryFn: ({ signal }) => http.get<OwnChannel>('/api/complaint-channel', { signal }) });
}

export function changeChannel(change: ChannelChange) {
  return http.put<OwnChannel>('/api/complaint-channel', { body: change });
}
