import { csrfToken, parseJson, toApiError } from './client';
import { ApiError } from './error';
import type { Answer } from './operations';

/** Sends a form by XMLHttpRequest, because fetch does not report upload progress. */
export function upload(
  path: '/imports',
  form: FormData,
  onProgress: (percent: number) => void,
): Promise<Answer<'post', '/imports'>> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', `/v1/api${path}`);
    xhr.setRequestHeader('Accept', 'application/json');
    xhr.setRequestHeader('X-BATON-XSRF', csrfToken());
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100));
    };
    xhr.onerror = () => reject(new ApiError(0, {}));
    xhr.onload = () => {
      if (xhr.status >= 200 && xhr.status < 300)
        resolve(parseJson(xhr.responseText) as Answer<'post', '/imports'>);
      else reject(toApiError(xhr.status, xhr.responseText));
    };
    xhr.send(form);
  });
}
