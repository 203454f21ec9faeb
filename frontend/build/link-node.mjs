// Makes the Node that runs this script the one that Maven uses: links its binary and copies its npm into <target>.
// Exit code 0: done. Any other: not usable here, and Maven downloads the pinned version instead.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const OLDEST = [20, 19];
const target = process.argv[2];

const [major, minor] = process.versions.node.split('.').map(Number);
const tooOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
if (tooOld || process.platform === 'win32') process.exit(1);

const npm = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm')).find((file) => existsSync(file));
if (!npm) process.exit(1);

const link = join(target, 'node');
const copy = join(target, 'node_modules', 'npm');
mkdirSync(target, { recursive: true });
rmSync(link, { force: true });
symlinkSync(process.execPath, link);
if (!existsSync(join(copy, 'package.json'))) {
  cpSync(dirname(dirname(realpathSync(npm))), copy, { recursive: true, dereference: true });
}
// A distribution may spread npm's own modules over other folders; then the copy does not run.
execFileSync(link, [join(copy, 'bin', 'npm-cli.js'), '--version'], { stdio: 'ignore' });
