import { addressOf, send, toApiError, type AnyOptions } from './client';
import { ApiError } from './error';
import type { Given, Path } from './operations';

/** Posts for a file and has the browser save it. @returns its name */
export async function download<P extends Path<'post'>>(
  path: P,
  ...[options]: Given<'post', P>
): Promise<string> {
  const given = (options ?? {}) as AnyOptions;
  const response = await send('post', addressOf(path, given), given.body);
  if (!response.ok) throw toApiError(response.status, await response.text());
  const name =
    /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'download';
  save(await complete(response), name);
  return name;
}

/** The server cuts the connection when it cannot go on: what came until then is not kept. */
async function complete(response: Response): Promise<Blob> {
  try {
    return await response.blob();
  } catch {
    throw new ApiError(0, { message: 'The file broke off half way and was not saved. Please try again.' });
  }
}

function save(file: Blob, name: string) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Freed later: the browser may still be reading
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
