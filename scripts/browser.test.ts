import { describe, expect, test } from 'vitest';
import { ensureBrowser, findBrowser, type Machine } from './browser.ts';

type Setup = Partial<Pick<Machine, 'platform' | 'root' | 'env'>> & {
  files?: string[];
  fonts?: string;
  aptBrings?: string;
};

/** A machine of the test's making, and what was done to it. */
function pretend({ files = [], fonts = 'Noto Sans CJK SC', aptBrings, ...rest }: Setup) {
  const done: string[] = [];
  const disk = new Set(files);
  const machine: Machine = {
    platform: 'linux',
    home: '/home/a',
    root: false,
    env: { PATH: '/usr/bin:/bin' },
    exists: (file) => disk.has(file),
    ask: () => fonts,
    run: (program, args) => {
      done.push([program, ...args].join(' '));
      if (args[0] === 'install' && aptBrings) disk.add(aptBrings);
    },
    say: (line) => done.push(line),
    ...rest,
  };
  return { machine, done };
}

describe('finding a browser', () => {
  test('CHROME_PATH goes before an installed browser', () => {
    const { machine } = pretend({
      files: ['/usr/bin/chromium', '/opt/c'],
      env: { PATH: '/usr/bin', CHROME_PATH: '/opt/c' },
    });
    expect(findBrowser(machine)).toBe('/opt/c');
  });

  test('a CHROME_PATH that names no file is refused by name', () => {
    const { machine } = pretend({ files: ['/usr/bin/chromium'], env: { CHROME_PATH: '/opt/none' } });
    expect(() => findBrowser(machine)).toThrow('CHROME_PATH names no file: /opt/none');
  });

  test('Chrome is found on the PATH of Linux, in Applications of macOS, in Program Files of Windows', () => {
    expect(findBrowser(pretend({ files: ['/bin/google-chrome'] }).machine)).toBe('/bin/google-chrome');
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(pretend({ platform: 'darwin', files: [mac] }).machine)).toBe(mac);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(findBrowser(pretend({ platform: 'win32', env, files: [edge] }).machine)).toBe(edge);
  });
});

describe('making sure of a browser', () => {
  test('nothing is installed where a browser and a Chinese font are there', () => {
    const { machine, done } = pretend({ files: ['/usr/bin/chromium', '/etc/debian_version'], root: true });
    expect(ensureBrowser(machine)).toBe('/usr/bin/chromium');
    expect(done).toEqual([]);
  });

  test('root on Debian gets chromium and a font by apt-get, and is told so first', () => {
    const { machine, done } = pretend({
      files: ['/etc/debian_version'],
      root: true,
      fonts: '',
      aptBrings: '/usr/bin/chromium',
    });
    expect(ensureBrowser(machine)).toBe('/usr/bin/chromium');
    expect(done).toEqual([
      'installing chromium, fontconfig, fonts-noto-cjk with apt-get, for the browser tests',
      'apt-get update -qq',
      'apt-get install -y -qq --no-install-recommends chromium fontconfig fonts-noto-cjk',
    ]);
  });

  test('a browser without a Chinese font is used all the same where we may not install one, with a word about it', () => {
    const { machine, done } = pretend({ files: ['/usr/bin/chromium'], fonts: '' });
    expect(ensureBrowser(machine)).toBe('/usr/bin/chromium');
    expect(done.join()).toContain('no Chinese font');
  });

  test('without a browser and without the right to install one, we say what to do', () => {
    expect(() => ensureBrowser(pretend({ files: ['/etc/debian_version'] }).machine)).toThrow(
      'install one, or set CHROME_PATH',
    );
    expect(() => ensureBrowser(pretend({ platform: 'darwin', root: true }).machine)).toThrow(
      'install one, or set CHROME_PATH',
    );
  });

  test('a browser that apt-get says is installed but is not found is an error, not a path', () => {
    expect(() => ensureBrowser(pretend({ files: ['/etc/debian_version'], root: true }).machine)).toThrow(
      'no browser is found',
    );
  });
});
