import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');

/** Every module below a directory (or a file itself), with what it imports: paths from the root, or package names. */
function modules(where: string): { module: string; imports: string[] }[] {
  const full = path.join(ROOT, where);
  const files = /\.ts$/.test(where)
    ? [where]
    : readdirSync(full, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => path.posix.join(where, name.split(path.sep).join('/')));
  return files.sort().map((module) => {
    const { importedFiles } = ts.preProcessFile(readFileSync(path.join(ROOT, module), 'utf8'), true, true);
    const imports = importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? path.posix.join(path.posix.dirname(module), fileName) : fileName,
    );
    return { module, imports };
  });
}

/** Everything that a module reaches through imports of values; types are gone when it runs. */
function reach(module: string, seen = new Map<string, string>()): Map<string, string> {
  for (const [imported] of valueImports(module)) {
    if (seen.has(imported)) continue;
    seen.set(imported, module);
    if (imported.startsWith('src/')) reach(imported, seen);
  }
  return seen;
}

function valueImports(module: string): [string][] {
  const source = ts.createSourceFile(module, readFileSync(path.join(ROOT, module), 'utf8'), ts.ScriptTarget.ES2023);
  return source.statements.flatMap((statement): [string][] => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const typeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    const { moduleSpecifier } = statement;
    if (typeOnly || !moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    const { text } = moduleSpecifier;
    return [[text.startsWith('.') ? path.posix.join(path.posix.dirname(module), text) : text]];
  });
}

function offences(where: string[], forbidden: RegExp): string[] {
  return where
    .flatMap(modules)
    .flatMap(({ module, imports }) =>
      imports.filter((name) => forbidden.test(name)).map((name) => `${module} → ${name}`),
    );
}

const DISK = /^(node:)?(fs|fs\/promises|child_process|net|http|https|worker_threads)$/;

describe('the direction of dependencies', () => {
  it('lets restoration and extraction know nothing of the disk, of Eleventy, of the site, of the library', () => {
    const forbidden = new RegExp(`${DISK.source}|^@11ty/|^src/(site|library|cli)/|^templates/`);
    expect(offences(['src/restore', 'src/extract', 'src/normalise.ts'], forbidden)).toEqual([]);
  });

  it('keeps them from the disk through other modules too', () => {
    for (const { module } of ['src/restore', 'src/extract', 'src/decode'].flatMap(modules)) {
      const reached = [...reach(module)].filter(([name]) => DISK.test(name)).map(([name, by]) => `${by} → ${name}`);
      expect(reached, module).toEqual([]);
    }
  });

  it('keeps raw text and the disk from templates', () => {
    const forbidden = new RegExp(`${DISK.source}|^@11ty/|^src/(restore|extract|decode|library|normalise|cli)`);
    const pages = modules('templates').filter(({ module }) => !module.startsWith('templates/assets/'));
    const found = pages.flatMap(({ module, imports }) => imports.map((name) => [module, name] as const));
    const values = found.filter(([module, name]) => forbidden.test(name) && valueImports(module).flat().includes(name));
    expect(values.map(([module, name]) => `${module} → ${name}`)).toEqual([]);
  });

  it('lets the steps look only forward', () => {
    expect(offences(['src/restore'], /^src\/extract\//)).toEqual([]);
    expect(offences(['src/decode'], /^src\/(restore|extract|article|library|site|cli)/)).toEqual([]);
    expect(offences(['src/article', 'src/vocabulary'], /^src\/(library|site|cli|normalise)/)).toEqual([]);
    expect(offences(['src/library'], /^src\/(site|cli)/)).toEqual([]);
    expect(offences(['src/site', 'templates'], /^src\/cli/)).toEqual([]);
  });

  it('lets only .eleventy.ts import Eleventy', () => {
    expect(offences(['src', 'templates', 'scripts'], /^@11ty\//)).toEqual([]);
  });

  it('lets only src/article read YAML front matter', () => {
    const found = offences(['src', 'templates', 'scripts', '.eleventy.ts'], /^gray-matter$/);
    expect(found).toEqual(['src/article/front-matter.ts → gray-matter']);
  });
});
