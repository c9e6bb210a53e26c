/**
 * Finds the three browsers that the tests drive; on Debian, as root, installs what is missing.
 *
 * Run by itself it says what it found, and fails if one is missing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/** @typedef {Record<Engine, string | undefined>} Browsers */

/** Where each browser's program is. @returns {Browsers} */
export function findBrowsers() {
  return { chromium: findChromium(), firefox: findFirefox(), webkit: findWebKit() };
}

/** The same, after installing what is missing where that can be done. @returns {Browsers} */
export function ensureBrowsers() {
  const missing = missingPackages(findBrowsers());
  if (missing.length && canInstall()) install(missing);
  return findBrowsers();
}

export function findChromium() {
  return (
    process.env.CHROME_PATH ||
    onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome') ||
    existing(onMac('Google Chrome'), onMac('Chromium'), 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe')
  );
}

function findFirefox() {
  return (
    process.env.FIREFOX_PATH ||
    onPath('firefox-esr', 'firefox') ||
    existing(onMac('Firefox', 'firefox'), 'C:\\Program Files\\Mozilla Firefox\\firefox.exe')
  );
}

/** WebKitGTK's MiniBrowser, which its WebDriver drives. It needs a display, so Xvfb where there is none. */
function findWebKit() {
  if (!onPath('WebKitWebDriver')) return undefined;
  if (!process.env.DISPLAY && !onPath('Xvfb')) return undefined;
  const versions = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'];
  const folders = ['/usr/libexec', ...subfolders('/usr/lib')];
  return existing(...folders.flatMap((folder) => versions.map((version) => `${folder}/${version}/MiniBrowser`)));
}

/** @param {Browsers} found */
function missingPackages(found) {
  return [
    ...(found.chromium ? [] : ['chromium']),
    ...(found.firefox ? [] : ['firefox-esr']),
    ...(found.webkit ? [] : ['webkit2gtk-driver', 'xvfb']),
    // The shop speaks Chinese, Japanese and Korean.
    ...(existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc') ? [] : ['fonts-noto-cjk']),
  ];
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && Boolean(onPath('apt-get'));
}

/** @param {string[]} packages */
function install(packages) {
  console.log(`Installing ${packages.join(', ')}`);
  // Another apt may be at work: wait for it.
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  const run = (/** @type {string[]} */ args) =>
    execFileSync('apt-get', [...options, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    run(['update']);
    run(['install', '-y', '--no-install-recommends', ...packages]);
  } catch (error) {
    console.error(`apt-get: ${error instanceof Error ? error.message : error}`);
  }
}

/** @param {string[]} names */
function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return existing(...names.flatMap((name) => folders.map((folder) => path.join(folder, name))));
}

/** @param {string[]} files */
function existing(...files) {
  return files.find((file) => existsSync(file));
}

/** @param {string} folder */
function subfolders(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
}

function onMac(/** @type {string} */ app, program = app) {
  return `/Applications/${app}.app/Contents/MacOS/${program}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = ensureBrowsers();
  console.log(found);
  process.exitCode = Object.values(found).every(Boolean) ? 0 : 1;
}
