import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, serveDirectory } from '../../src/cli/server.ts';

let root = '';
let port = 0;
let server: ReturnType<typeof serveDirectory>;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'fangzhi-server-'));
  await mkdir(path.join(root, 'site', 'places'), { recursive: true });
  await writeFile(path.join(root, 'secret.txt'), 'secret');
  await writeFile(path.join(root, 'site', 'index.html'), 'home');
  await writeFile(path.join(root, 'site', '404.html'), 'nothing here');
  await writeFile(path.join(root, 'site', 'places', 'index.html'), 'places');
  await writeFile(path.join(root, 'site', 'data.json'), '{}');
  server = serveDirectory(path.join(root, 'site'), '/digest/');
  port = await listen(server, 18080, '127.0.0.1');
});

afterAll(async () => {
  server.close();
  await rm(root, { recursive: true, force: true });
});

/** The answer to a path sent as it is, dots and all. */
function get(target: string): Promise<{ status: number; body: string; location: string | undefined; type: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: target }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        const { location, 'content-type': type = '' } = response.headers;
        resolve({ status: response.statusCode ?? 0, body, location, type });
      });
    });
    sent.on('error', reject).end();
  });
}

describe('the server', () => {
  it('serves pages below the base, as a static host does', async () => {
    expect(await get('/digest/')).toMatchObject({ status: 200, body: 'home', type: 'text/html; charset=utf-8' });
    expect(await get('/digest/places/?page=2')).toMatchObject({ status: 200, body: 'places' });
    expect(await get('/digest/data.json')).toMatchObject({ status: 200, type: 'application/json; charset=utf-8' });
    expect(await get('/digest/places')).toMatchObject({ status: 302, location: '/digest/places/' });
    expect(await get('/')).toMatchObject({ status: 302, location: '/digest/' });
    expect(await get('/digest/nowhere/')).toMatchObject({ status: 404, body: 'nothing here' });
    expect(await get('/places/')).toMatchObject({ status: 404 });
  });

  it.each([
    '/digest/../secret.txt',
    '/digest/%2e%2e/secret.txt',
    '/digest/..%2fsecret.txt',
    '/digest/%',
    '//',
    '/digest/%00',
  ])('does not leave its directory: %s', async (target) => {
    const { status, body } = await get(target);
    expect(body).not.toContain('secret');
    expect(status).not.toBe(500);
  });

  it('takes the next port where one is in use', async () => {
    const second = serveDirectory(root, '/');
    const other = await listen(second, port, '127.0.0.1');
    second.close();
    expect(other).toBeGreaterThan(port);
  });
});
