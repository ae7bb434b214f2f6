import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a built site as a host on the web does: compressed, and kept by browsers where the name carries a hash. */
export function hostDirectory(directory: string, base: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // What crawlers ask for lies at the root of a host, wherever the site does.
    const inside = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1);
    const file = path.join(
      directory,
      path.normalize(`/${inside}${inside === '' || inside.endsWith('/') ? 'index.html' : ''}`),
    );
    void readFile(file)
      .then(async (content) => {
        const type = TYPES[path.extname(file)];
        const kept = inside.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=600';
        const body = type === undefined ? content : await promisify(gzip)(content);
        response.writeHead(200, {
          'content-type': type ?? 'application/octet-stream',
          'cache-control': kept,
          ...(type === undefined ? {} : { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
        });
        response.end(body);
      })
      .catch(() => response.writeHead(404).end());
  });
}
