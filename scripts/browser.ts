import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { command } from './command.ts';

/** What looking for a browser asks of the machine. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly root: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (file: string) => boolean;
  /** Standard output, or null when the program is missing or fails. */
  readonly ask: (program: string, args: readonly string[]) => string | null;
  /** Runs with its output shown; throws when it fails. */
  readonly run: (program: string, args: readonly string[]) => void;
  readonly say: (line: string) => void;
};

const THIS_MACHINE: Machine = {
  platform: process.platform,
  home: homedir(),
  root: process.getuid?.() === 0,
  env: process.env,
  exists: existsSync,
  ask: (program, args) => {
    const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
    return status === 0 ? stdout : null;
  },
  run: (program, args) => {
    execFileSync(program, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  },
  say: console.log,
};

const PROGRAMS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function candidates({ platform, home, env }: Machine): readonly string[] {
  if (platform === 'darwin')
    return ['/Applications', `${home}/Applications`].flatMap((folder) =>
      APPLICATIONS.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  if (platform === 'win32')
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder === undefined ? [] : WINDOWS.map((program) => `${folder}\\${program}`),
    );
  const folders = [
    ...(env.PATH ?? '').split(':').filter((folder) => folder !== ''),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ];
  return PROGRAMS.flatMap((program) => folders.map((folder) => path.posix.join(folder, program)));
}

/** An installed Chrome, Chromium or Edge, or null. CHROME_PATH goes first; throws when it names no file. */
export function findBrowser(machine: Machine = THIS_MACHINE): string | null {
  const named = machine.env.CHROME_PATH;
  if (named) {
    if (!machine.exists(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
    return named;
  }
  return candidates(machine).find(machine.exists) ?? null;
}

/**
 * An installed browser, installing Debian's where we are root there, with a Chinese font for it to draw with. Throws
 * with what to do where neither is to be had.
 */
export function ensureBrowser(machine: Machine = THIS_MACHINE): string {
  const found = findBrowser(machine);
  const fontless = machine.platform === 'linux' && !machine.ask('fc-list', [':lang=zh'])?.trim();
  const missing = [...(found ? [] : ['chromium']), ...(fontless ? ['fontconfig', 'fonts-noto-cjk'] : [])];
  if (found && !fontless) return found;

  if (machine.root && machine.exists('/etc/debian_version')) {
    machine.say(`installing ${missing.join(', ')} with apt-get, for the browser tests`);
    machine.run('apt-get', ['update', '-qq']);
    machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing]);
    const installed = findBrowser(machine);
    if (installed) return installed;
    throw new Error(
      'apt-get installed chromium, but no browser is found: install Chrome and set CHROME_PATH to it',
    );
  }
  if (found) {
    machine.say('no Chinese font is installed: pictures will show boxes; install fonts-noto-cjk or another');
    return found;
  }
  throw new Error('no Chrome, Chromium or Edge is found: install one, or set CHROME_PATH to where it is');
}

/** How the browser is started, by Playwright and by Vitest. Chromium refuses its sandbox to root. */
export const BROWSER_ARGS: readonly string[] = [
  '--disable-gpu',
  ...(THIS_MACHINE.root ? ['--no-sandbox'] : []),
];

command(import.meta.url, async () => console.log(ensureBrowser()));
