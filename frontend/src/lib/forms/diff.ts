import type { Row } from './describe';

/** One line that differs between two versions; an empty text means: not filled in. */
export interface Change { path: string; label: string; before: string; after: string }

/** Lines that differ, in the order of the newer version, dropped lines last. Both must hold all fields. */
export function changes(before: Row[], after: Row[]): Change[] {
  const old = new Map(before.map((row) => [row.path, row]));
  const fresh = new Map(after.map((row) => [row.path, row]));
  const paths = [...new Set([...fresh.keys(), ...old.keys()])];
  return paths.flatMap((path) => {
    const [was, is] = [old.get(path)?.text ?? '', fresh.get(path)?.text ?? ''];
    return was === is ? [] : [{ path, label: (fresh.get(path) ?? old.get(path))!.label, before: was, after: is }];
  });
}
