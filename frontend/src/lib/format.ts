/** 12345 → 12,345; nothing → a dash. */
export function showNumber(value: number | null | undefined): string {
  return value == null ? '—' : value.toLocaleString('zh-CN');
}

/** A kept count: 1000 stands for "more than 999". */
export function showCount(value: number | undefined): string {
  if (value === undefined) return '–';
  return value > 999 ? '999+' : String(value);
}

/** Bytes in the unit that reads best. */
export function showSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
