export {
  action,
  facts,
  heading,
  items,
  paragraph,
  quote,
  type LetterBlock,
  type LetterContent,
  type LetterItem,
  type LetterLink,
  type MailLanguage,
} from './letter-content.js';
export {
  defineLetter,
  letter,
  type Letter,
  type LetterOrder,
  type LetterTemplate,
  type MailPolicy,
  type Recipient,
} from './letter.js';
export { shorten } from './render-letter.js';
export { MailTransport, type LookUpAnswer, type MailMessage, type SendOutcome } from './mail-transport.js';
export { SmtpTransport, type SmtpOptions } from './smtp-transport.js';
export { MailboxTransport } from './mailbox-transport.js';
export { MailboxRepository, type MailboxEntry, type MailboxPage } from './mailbox.repository.js';
export { type MailboxMessage } from './mailbox-message.entity.js';
export { MailLedger, type AddOptions, type MailWindow, type SuppressedMail } from './mail-ledger.js';
export { Mail, type MailState } from './mail.entity.js';
export { MailRepository, type MailKey, type TriedMail } from './mail.repository.js';
export { MailDelivery, type Recovered } from './mail-delivery.js';
export { MailDeliveryModule, MailModule } from './mail.module.js';
export { recoverMails, sendMail } from './mail.jobs.js';
export { senderHost, senderOf } from './sender.js';
