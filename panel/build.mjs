// Bundles lib/ against the JupyterLab whose folder jupyterlab/staging JUPYTERLAB_STAGING names, for JUPYTER_PATH=share/jupyter.
// Then notes what was bundled, for the test that compares.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const staging = process.env.JUPYTERLAB_STAGING;
if (!staging) {
  throw new Error('JUPYTERLAB_STAGING must name the folder jupyterlab/staging of an installed JupyterLab');
}
const out = JSON.parse(readFileSync('package.json', 'utf8')).jupyterlab.outputDir;
rmSync(out, { recursive: true, force: true });
const builder = 'node_modules/@jupyterlab/builder/lib/build-labextension.js';
execFileSync(process.execPath, [builder, '--core-path', staging, '.'], { stdio: 'inherit' });

const total = createHash('sha256');
for (const file of ['package.json', ...list('src'), ...list('style')].sort()) {
  total.update(file).update(readFileSync(file));
}
writeFileSync(`${out}/made-from`, total.digest('hex'));

function list(folder) {
  return readdirSync(folder).map(name => `${folder}/${name}`);
}
