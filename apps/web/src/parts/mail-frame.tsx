import type { ReactElement } from 'react';
import classes from './mail-frame.module.css';

/** A mail as a mail program shows it: shut off from the page, without scripts or forms; its links open in new tabs. */
export function MailFrame({ src, title }: { src: string; title: string }): ReactElement {
  return (
    <iframe
      className={classes['frame']}
      title={title}
      src={src}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
    />
  );
}
