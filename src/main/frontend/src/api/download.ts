import { send, toApiError } from './api-client';
import { ApiError } from './api-error';

/** Posts for a file and has the browser save it. @returns its name */
export async function download(path: string, body: unknown): Promise<string> {
  const response = await send('POST', path, body);
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
