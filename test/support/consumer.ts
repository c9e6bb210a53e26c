import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** Runs a program; resolves to what it prints. */
export const execute = promisify(execFile);

/** A project in a temporary folder that has placet among its packages, as an application would. */
export interface Consumer {
  readonly folder: string;
  /** Writes a file of the project. */
  write(file: string, text: string): Promise<void>;
  /** Runs a program in the project and resolves to what it prints; rejects with that if it fails. */
  run(command: string, ...args: string[]): Promise<string>;
  remove(): Promise<void>;
}

/** A project with the repository itself linked as its placet: quick, and enough to try how specifiers resolve. */
export async function linkedConsumer(): Promise<Consumer> {
  const consumer = await emptyConsumer();
  await symlink(process.cwd(), path.join(consumer.folder, 'node_modules/placet'), 'dir');
  return consumer;
}

/** A project with the packed tarball unpacked as its placet: the files that are published and no others. */
export async function packedConsumer(): Promise<Consumer> {
  const consumer = await emptyConsumer();
  const packages = path.join(consumer.folder, 'node_modules');
  await linkPackages(path.resolve('node_modules'), packages);
  await mkdir(path.join(packages, 'placet'));
  await consumer.run('tar', '-xzf', await pack(consumer.folder), '-C', 'node_modules/placet', '--strip-components=1');
  return consumer;
}

/** Packs placet into a folder as `npm publish` would and resolves to the tarball. */
export async function pack(folder: string): Promise<string> {
  const { stdout } = await execute('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return path.join(folder, filename);
}

async function emptyConsumer(): Promise<Consumer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'placet-'));
  await mkdir(path.join(folder, 'node_modules'));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module", "private": true }');
  return {
    folder,
    async write(file, text) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    },
    async run(command, ...args) {
      const { stdout } = await execute(command, args, { cwd: folder }).catch((error: unknown) => {
        const { message, stdout: out } = error as { message: string; stdout: string };
        throw new Error(`${message}\n${out}`);
      });
      return stdout;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Links the packages that placet depends on, so that nothing is asked of a registry. */
async function linkPackages(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) {
    if (name.startsWith('.') || name === 'placet') continue;
    await symlink(path.join(from, name), path.join(to, name), 'dir');
  }
}
