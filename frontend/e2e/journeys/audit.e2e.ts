import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fresh, places } from '../support/places';
import { openStage } from '../support/stage';

const TITLE = '留痕核验的申请';
const tool = (name: string) => (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', name) : name);
const stage = openStage();

function verify(bundle: string): { status: number | null; said: string } {
  const { status, stdout } = spawnSync(tool('java'), ['-Dfile.encoding=UTF-8', '-Dstdout.encoding=UTF-8', '-Xshare:auto', '-jar', places.jar, 'verify', bundle], { encoding: 'utf8' });
  return { status, said: stdout };
}

it('an auditor finds a matter, reads its story and takes the proof, which holds until somebody changes it', async () => {
  const filed = await (await stage.send('李沐阳')).files(TITLE, ['检验设备运行日志']);
  await (await stage.send('何书恒')).decides(TITLE, 'return', { comment: '请补充伦理批件编号。' });

  const auditor = await stage.call('萧望舒');
  await auditor.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '审计' }).click();
  const number = auditor.page.getByRole('searchbox', { name: '办件编号' });
  const opinion = auditor.link(/发表意见.*何书恒/);
  await number.fill(filed.number);
  await opinion.first().waitFor();
  await expect.poll(() => auditor.page.getByRole('main').getByText('登录', { exact: true }).count()).toBe(0);
  await auditor.shows('audit');
  await opinion.first().click();
  await auditor.sees('请补充伦理批件编号。');
  await auditor.sees(/条留痕完整，未被改动/);
  await auditor.shows('audit-story');

  const folder = mkdtempSync(join(fresh(places.run), 'bundle-'));
  const bundle = join(folder, 'bundle.zip');
  const [download] = await Promise.all([auditor.page.waitForEvent('download'), auditor.button('下载证明包').click()]);
  await download.saveAs(bundle);
  const sound = verify(bundle);
  expect(sound.said).toContain('everything holds');
  expect(sound.status).toBe(0);

  const leaf = 'leaves/000002.json';
  execFileSync(tool('jar'), ['xf', bundle, leaf], { cwd: folder });
  writeFileSync(join(folder, leaf), readFileSync(join(folder, leaf), 'utf8').replace('"action":"', '"action":"x'));
  execFileSync(tool('jar'), ['uf', bundle, leaf], { cwd: folder });
  const altered = verify(bundle);
  expect(altered.said).toMatch(/✗ 2 .*not what was sealed/);
  expect(altered.status).toBe(1);
});
