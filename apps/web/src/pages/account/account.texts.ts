import { texts } from '../../i18n/texts.js';

export const accountTexts = texts('account', {
  signInTitle: { en: 'Sign in', ro: 'Intră în cont' },
  signUpTitle: { en: 'Create an account', ro: 'Creează un cont' },
  email: { en: 'E-mail address', ro: 'Adresă de e-mail' },
  emailHint: { en: 'Your work address, if you have one', ro: 'Adresa de la serviciu, dacă ai una' },
  password: { en: 'Password', ro: 'Parolă' },
  newPassword: { en: 'New password', ro: 'Parolă nouă' },
  passwordHint: {
    en: 'At least 8 characters; longer is better. A few words in a row are easy to remember, and pasting is fine.',
    ro: 'Cel puțin 8 caractere; mai lungă e mai bine. Câteva cuvinte la rând se țin minte ușor și poți lipi parola.',
  },
  name: { en: 'Your name', ro: 'Numele tău' },
  signIn: { en: 'Sign in', ro: 'Intră în cont' },
  signUp: { en: 'Create the account', ro: 'Creează contul' },
  noAccount: { en: 'No account yet?', ro: 'Nu ai încă un cont?' },
  haveAccount: { en: 'Have an account already?', ro: 'Ai deja un cont?' },
  forgot: { en: 'Forgot the password?', ro: 'Ai uitat parola?' },
  showPassword: { en: 'Show the password', ro: 'Arată parola' },
  emailMissing: { en: 'Enter your e-mail address', ro: 'Scrie adresa ta de e-mail' },
  emailWrong: {
    en: 'Enter an e-mail address such as name@example.com',
    ro: 'Scrie o adresă de e-mail de forma nume@exemplu.ro',
  },
  passwordMissing: { en: 'Enter your password', ro: 'Scrie parola' },
  passwordShort: { en: 'Choose a password of at least 8 characters', ro: 'Alege o parolă de cel puțin 8 caractere' },
  nameMissing: { en: 'Enter your name', ro: 'Scrie-ți numele' },
  mustSignIn: {
    en: 'Sign in to go on to the page you asked for.',
    ro: 'Intră în cont ca să ajungi la pagina cerută.',
  },
  checkMailTitle: { en: 'Read your mail', ro: 'Citește-ți e-mailul' },
  checkMailText: {
    en: 'We sent a message to {{email}} with a link that confirms the address. It works for 24 hours.',
    ro: 'Am trimis un mesaj la {{email}} cu un link care confirmă adresa. Este valabil 24 de ore.',
  },
  checkSpam: {
    en: 'Nothing there after five minutes? Look into the spam folder, or have it sent again.',
    ro: 'Nu a ajuns nimic după cinci minute? Uită-te în dosarul spam sau cere să fie trimis din nou.',
  },
  sendAgain: { en: 'Send it again', ro: 'Trimite din nou' },
  sentAgain: { en: 'Sent again.', ro: 'A fost trimis din nou.' },
  demoMailbox: { en: 'Open the demo mailbox', ro: 'Deschide poșta demonstrației' },
  verifyTitle: { en: 'Confirm your e-mail address', ro: 'Confirmă adresa de e-mail' },
  verifyText: {
    en: 'One press and your account is ready.',
    ro: 'O apăsare și contul tău este gata.',
  },
  verify: { en: 'Confirm and sign in', ro: 'Confirm și intru în cont' },
  linkBrokenTitle: { en: 'This link does not work any more', ro: 'Linkul nu mai este valabil' },
  linkBrokenVerify: {
    en: 'It was used already, or is older than 24 hours. Enter your address and we send a new one.',
    ro: 'A fost folosit deja sau este mai vechi de 24 de ore. Scrie-ți adresa și îți trimitem altul.',
  },
  linkBrokenReset: {
    en: 'It was used already, or is older than one hour. Ask for a new one.',
    ro: 'A fost folosit deja sau este mai vechi de o oră. Cere unul nou.',
  },
  forgotTitle: { en: 'Forgotten password', ro: 'Parolă uitată' },
  forgotText: {
    en: 'Enter the address of your account. We send a link for choosing a new password.',
    ro: 'Scrie adresa contului. Îți trimitem un link pentru alegerea unei parole noi.',
  },
  sendLink: { en: 'Send the link', ro: 'Trimite linkul' },
  resetSentText: {
    en: 'If {{email}} has an account, a message with a link is on its way. It works for one hour.',
    ro: 'Dacă există un cont pentru {{email}}, un mesaj cu un link este pe drum. Este valabil o oră.',
  },
  resetTitle: { en: 'Choose a new password', ro: 'Alege o parolă nouă' },
  resetText: {
    en: 'You will be signed out everywhere else.',
    ro: 'Vei fi scos din cont pe toate celelalte dispozitive.',
  },
  savePassword: { en: 'Save the password', ro: 'Salvează parola' },
  passwordSaved: {
    en: 'The new password is saved. Sign in with it.',
    ro: 'Parola nouă este salvată. Intră în cont cu ea.',
  },
  setupTitle: { en: 'Set up this instance', ro: 'Pregătește această instanță' },
  setupText: {
    en: 'Nobody is an administrator yet. Make the first account; it can verify organisations, name cluster managers and invite people.',
    ro: 'Nu există încă un administrator. Creează primul cont; el poate verifica organizații, numi manageri de cluster și invita oameni.',
  },
  setupClosedTitle: { en: 'Set-up is closed', ro: 'Pregătirea este încheiată' },
  setupClosedText: {
    en: 'This instance has an administrator already, or the link is not the one it printed when it started.',
    ro: 'Instanța are deja un administrator sau linkul nu este cel afișat la pornire.',
  },
  setupDone: {
    en: 'The administrator’s account is ready. Sign in with it.',
    ro: 'Contul de administrator este gata. Intră în cont cu el.',
  },
  demoLogins: { en: 'Logins of the demonstration', ro: 'Conturile demonstrației' },
  demoLoginsText: {
    en: 'All with the password {{password}}. Press one to fill the form in.',
    ro: 'Toate cu parola {{password}}. Apasă unul ca să completezi formularul.',
  },
  demoSme: { en: 'Firm: Ana Pop', ro: 'Firmă: Ana Pop' },
  demoResearcher: { en: 'Researcher: Radu Moraru', ro: 'Cercetător: Radu Moraru' },
  demoManager: { en: 'Cluster manager: Ioana Rusu', ro: 'Manager de cluster: Ioana Rusu' },
  demoAdmin: { en: 'Administrator: Elena Dobre', ro: 'Administrator: Elena Dobre' },
});
