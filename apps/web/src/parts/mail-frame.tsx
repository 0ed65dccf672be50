import type { ReactElement } from 'react';
import classes from './mail-frame.module.css';

/**
 * The HTML of a mail as a mail program shows it: shut off from the page, without scripts or forms; its links open in
 * new tabs.
 */
export function MailFrame({ html, title }: { html: string; title: string }): ReactElement {
  return (
    <iframe
      className={classes['frame']}
      title={title}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      srcDoc={html.replace(/<head>/i, '<head><base target="_blank">')}
    />
  );
}
