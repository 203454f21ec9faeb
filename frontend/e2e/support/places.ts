import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where things lie: the packed application, what a run leaves behind, and the pictures. */
export const places = {
  jar: process.env.SHUZHA_JAR ?? from('../../../backend/target/shuzha.jar'),
  run: from('../../../backend/target/e2e'),
  screenshots: from('../../../backend/target/screenshots'),
  docs: from('../../../docs'),
  demo: from('../../../backend/src/main/resources/demo'),
  testResources: from('../../../backend/src/test/resources'),
};

export function fresh(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}
