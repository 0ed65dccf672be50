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
export { MailTransport, type MailMessage, type SendOutcome } from './mail-transport.js';
export { SmtpTransport, type SmtpOptions } from './smtp-transport.js';
