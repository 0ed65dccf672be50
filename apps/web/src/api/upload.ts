import { currentLanguage } from '../i18n/texts.js';
import { onSignedOut } from './client.js';
import { ProblemError, toProblem, unreachable } from './problem.js';

/** Sends a file as it is, and tells how much of it has gone (0 to 1). Throws `ProblemError`. */
export function upload(path: string, file: File, onProgress: (share: number) => void): Promise<void> {
  return new Promise((settle, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => fail(new ProblemError(unreachable));
    request.onload = () => {
      if (request.status < 300) return settle();
      if (request.status === 401) onSignedOut.listener();
      const response = new Response(null, { status: request.status });
      return fail(new ProblemError(toProblem(response, parsed(request.responseText))));
    };
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
