import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a directory below a base path, as a plain static host does: index.html in directories, 404.html for the rest. */
export function serveDirectory(directory: string, base: string): Server {
  return createServer((request, response) => {
    void answer(request.url ?? '/', directory, base, response).catch(() => {
      response.writeHead(500).end();
    });
  });
}

async function answer(url: string, directory: string, base: string, response: ServerResponse): Promise<void> {
  const address = decodePath(url);
  if (address !== null && base !== '/' && (address === '/' || `${address}/` === base)) {
    response.writeHead(302, { location: base }).end();
    return;
  }
  const inside = address?.startsWith(base) ? address.slice(base.length) : null;
  const file = inside === null ? null : path.join(directory, path.normalize(`/${inside}`));
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file !== null && found?.isDirectory() && !address?.endsWith('/')) {
    response.writeHead(302, { location: `${encodeURI(address ?? '')}/` }).end();
    return;
  }
  const page = file !== null && found?.isDirectory() ? path.join(file, 'index.html') : file;
  const content = page === null ? null : await readFile(page).catch(() => null);
  if (page !== null && content) {
    send(response, 200, TYPES[path.extname(page)] ?? 'application/octet-stream', content);
    return;
  }
  const missing = await readFile(path.join(directory, '404.html')).catch(() => Buffer.from('Not found'));
  send(response, 404, TYPES['.html'] ?? '', missing);
}

function send(response: ServerResponse, status: number, type: string, content: Uint8Array): void {
  response.writeHead(status, { 'content-type': type, 'content-length': content.length, 'cache-control': 'no-store' });
  response.end(content);
}

/** The path of an address, decoded; null for one that cannot be. */
function decodePath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/** Starts listening on the first free port from the one given; resolves to it. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let candidate = port; ; candidate++) {
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve);
      server.listen(candidate, host, () => {
        server.removeListener('error', resolve);
        resolve(null);
      });
    });
    if (error === null) {
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : candidate;
    }
    if (error.code !== 'EADDRINUSE' || candidate >= port + 20) throw error;
  }
}
