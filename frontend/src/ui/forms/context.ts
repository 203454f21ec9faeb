import type { FieldProps, RJSFSchema } from '@rjsf/utils';
import type { Asset, EvidenceRef } from '@/lib/api/types';

/** Assets and fields within which a step may choose (conditions narrow, execution stays inside). */
export interface ScopeAsset { asset: string; name: string; fields: { name: string; label: string; masked?: boolean; sensitivity?: string }[] }

/** What the widgets know beside their own value. */
export interface FormContext { assets: Asset[]; evidence: EvidenceRef[]; scope: ScopeAsset[]; names: Record<string, string>; task?: string; rootSchema?: RJSFSchema }

export type ShuzhaFieldProps<T> = FieldProps<T, RJSFSchema, FormContext>;

/** Words of `ui:enumNames` of a property inside the items of a list. */
export function itemNames(uiSchema: { items?: unknown } | undefined, property: string): Record<string, string> {
  const items = (uiSchema?.items ?? {}) as Record<string, Record<string, unknown>>;
  return (items[property]?.['ui:enumNames'] ?? {}) as Record<string, string>;
}

/** All messages below one place, with the steps that lead there. */
export function errorsBelow(node: unknown, steps: string[] = []): { at: string; text: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === '__errors'
      ? ((value ?? []) as string[]).map((text) => ({ at: steps.join('_'), text }))
      : errorsBelow(value, [...steps, key]),
  );
}
