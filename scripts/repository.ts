import type { SourceFile } from '../src/architecture.ts';

/** Folders that may stand at the top; what a newcomer must know is in src, data and scripts. */
const FOLDERS = ['src', 'data', 'public', 'scripts', 'docs', '.ci'];
const NOBODYS = /(^|\/)(utils?|helpers?|common|misc|constants?|types|manager|service)([./-])/i;

// Assembled here, so that this file does not find itself.
const MACHINE = new RegExp(
  [`/${'work'}/`, `/${'farm'}/`, `registry\\.${'npm'}`, `deb\\.${'debian'}`].join('|'),
);

/** Relative links and pictures of a Markdown text, without their anchors; not those inside code. */
export function linksOf(markdown: string): readonly string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  const targets = [...prose.matchAll(/\]\(\s*([^)\s]+)[^)]*\)|<(?:img|a)\s[^>]*?(?:src|href)="([^"]+)"/g)];
  return targets
    .map(([, link = '', attribute = '']) => decodeURIComponent((link || attribute).replace(/#.*$/, '')))
    .filter((target) => target !== '' && !/^[a-z]+:/i.test(target));
}

const exists = (target: string, from: string, paths: readonly string[]): boolean => {
  const { pathname } = new URL(target, `file:///${from}`);
  const name = decodeURIComponent(pathname).slice(1).replace(/\/$/, '');
  return paths.some((path) => path === name || path.startsWith(`${name}/`));
};

/** What is wrong with the files of a repository as such, each as a sentence naming the file. */
export function findFaults(files: readonly SourceFile[]): readonly string[] {
  const paths = files.map(({ path }) => path);
  return files.flatMap(({ path, text }) => {
    const faults: string[] = [];
    const [top = '', ...below] = path.split('/');
    if (below.length > 0 && !FOLDERS.includes(top))
      faults.push(`${path}: a top-level folder is one of ${FOLDERS.join(', ')}`);
    if (/^(src|scripts)\//.test(path) && !path.startsWith('scripts/fixtures/') && NOBODYS.test(path))
      faults.push(`${path}: this name marks a place nobody owns; name what it holds`);
    if (path !== 'package-lock.json' && MACHINE.test(text))
      faults.push(`${path}: names a path or host of one machine: ${MACHINE.exec(text)?.[0]}`);
    if (path.endsWith('.md'))
      for (const target of linksOf(text))
        if (!exists(target, path, paths)) faults.push(`${path}: links to ${target}, which is not there`);
    if (path === 'package-lock.json' && text.includes('"resolved":'))
      faults.push(`${path}: records download addresses; write it with omit-lockfile-registry-resolved=true`);
    if (path === 'package.json')
      for (const [, name, version = ''] of text.matchAll(
        /"((?:@[\w-]+\/)?[\w.-]+)": "([\^~<>=*].*?|latest)"/g,
      ))
        if (name !== 'node') faults.push(`${path}: ${name} is not pinned: ${version}`);
    return faults;
  });
}
