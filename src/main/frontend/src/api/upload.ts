import { csrfToken, parseJson, toApiError } from './client';
import { ApiError } from './error';

/**
 * Sends a form by XMLHttpRequest, because fetch does not report upload progress.
 * @param address below the API's root, with what it names
 */
export function upload(
  address: string,
  form: FormData,
  onProgress: (percent: number) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', `/v1/api${address}`);
    xhr.setRequestHeader('Accept', 'application/json');
    xhr.setRequestHeader('X-BATON-XSRF', csrfToken());
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100));
    };
    xhr.onerror = () => reject(new ApiError(0, {}));
    xhr.onload = () => {
      if (xhr.status >= 200 && xhr.status < 300) resolve(parseJson(xhr.responseText));
      else reject(toApiError(xhr.status, xhr.responseText));
    };
    xhr.send(form);
  });
}
