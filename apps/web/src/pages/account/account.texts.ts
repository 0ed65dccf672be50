import { texts } from '../../i18n/texts.js';

export const accountTexts = texts('account', {
  signInTitle: { en: 'Sign in', ro: 'Intrați în cont' },
  signUpTitle: { en: 'Create an account', ro: 'Creați un cont' },
  email: { en: 'E-mail address', ro: 'Adresă de e-mail' },
  emailHint: { en: 'Your work address, if you have one', ro: 'Adresa de la serviciu, dacă aveți una' },
  password: { en: 'Password', ro: 'Parolă' },
  newPassword: { en: 'New password', ro: 'Parolă nouă' },
  passwordHint: {
    en: 'At least 8 characters; longer is better. A few words in a row are easy to remember, and pasting is fine.',
    ro: 'Cel puțin 8 caractere; mai lungă e mai bine. Câteva cuvinte la rând se țin minte ușor, iar parola poate fi lipită.',
  },
  name: { en: 'Your name', ro: 'Numele dumneavoastră' },
  signIn: { en: 'Sign in', ro: 'Intrați în cont' },
  signUp: { en: 'Create the account', ro: 'Creați contul' },
  noAccount: { en: 'No account yet?', ro: 'Nu aveți încă un cont?' },
  haveAccount: { en: 'Have an account already?', ro: 'Aveți deja un cont?' },
  forgot: { en: 'Forgot the password?', ro: 'Ați uitat parola?' },
  showPassword: { en: 'Show the password', ro: 'Afișați parola' },
  emailMissing: { en: 'Enter your e-mail address', ro: 'Scrieți adresa de e-mail' },
  emailWrong: {
    en: 'Enter an e-mail address such as name@example.com',
    ro: 'Scrieți o adresă de e-mail de forma nume@exemplu.ro',
  },
  passwordMissing: { en: 'Enter your password', ro: 'Scrieți parola' },
  passwordShort: { en: 'Choose a password of at least 8 characters', ro: 'Alegeți o parolă de cel puțin 8 caractere' },
  nameMissing: { en: 'Enter your name', ro: 'Scrieți numele' },
  mustSignIn: {
    en: 'Sign in to go on to the page you asked for.',
    ro: 'Intrați în cont pentru a ajunge la pagina cerută.',
  },
  checkMailTitle: { en: 'Read your mail', ro: 'Verificați e-mailul' },
  checkMailText: {
    en: 'We sent a message to {{email}} with a link that confirms the address. It works for 24 hours.',
    ro: 'Am trimis un mesaj la {{email}} cu un link care confirmă adresa. Este valabil 24 de ore.',
  },
  checkSpam: {
    en: 'Nothing there after five minutes? Look into the spam folder, or have it sent again.',
    ro: 'Nu a ajuns nimic după cinci minute? Căutați în dosarul spam sau cereți să fie trimis din nou.',
  },
  sendAgain: { en: 'Send it again', ro: 'Trimiteți din nou' },
  sentAgain: { en: 'Sent again.', ro: 'A fost trimis din nou.' },
  demoMailbox: { en: 'Open the demo mailbox', ro: 'Deschideți poșta demonstrației' },
  verifyTitle: { en: 'Confirm your e-mail address', ro: 'Confirmați adresa de e-mail' },
  verifyText: {
    en: 'Enter the password you chose when you opened the account, and it is ready.',
    ro: 'Scrieți parola aleasă la crearea contului și contul este gata.',
  },
  notMyPassword: {
    en: 'Did somebody else open this account with your address, or did you forget the password?',
    ro: 'A creat altcineva contul cu adresa dumneavoastră sau ați uitat parola?',
  },
  verify: { en: 'Confirm and sign in', ro: 'Confirm și intru în cont' },
  linkBrokenTitle: { en: 'This link does not work any more', ro: 'Linkul nu mai este valabil' },
  linkBrokenVerify: {
    en: 'It was used already, or is older than 24 hours. Enter your address and we send a new one.',
    ro: 'A fost folosit deja sau este mai vechi de 24 de ore. Scrieți adresa și vă trimitem altul.',
  },
  linkBrokenReset: {
    en: 'It was used already, or is older than one hour. Ask for a new one.',
    ro: 'A fost folosit deja sau este mai vechi de o oră. Cereți unul nou.',
  },
  forgotTitle: { en: 'Forgotten password', ro: 'Parolă uitată' },
  forgotText: {
    en: 'Enter the address of your account. We send a link for choosing a new password.',
    ro: 'Scrieți adresa contului. Vă trimitem un link pentru alegerea unei parole noi.',
  },
  sendLink: { en: 'Send the link', ro: 'Trimiteți linkul' },
  resetSentText: {
    en: 'If {{email}} has an account, a message with a link is on its way. It works for one hour.',
    ro: 'Dacă există un cont pentru {{email}}, un mesaj cu un link este pe drum. Este valabil o oră.',
  },
  resetTitle: { en: 'Choose a new password', ro: 'Alegeți o parolă nouă' },
  resetText: {
    en: 'You will be signed out everywhere else.',
    ro: 'Pe toate celelalte dispozitive va fi nevoie de o nouă intrare în cont.',
  },
  savePassword: { en: 'Save the password', ro: 'Salvați parola' },
  passwordSaved: {
    en: 'The new password is saved. Sign in with it.',
    ro: 'Parola nouă este salvată. Intrați în cont cu ea.',
  },
  setupTitle: { en: 'Set up this instance', ro: 'Pregătirea acestei instanțe' },
  setupText: {
    en: 'Nobody is an administrator yet. Make the first account; it can verify organisations, name cluster managers and invite people.',
    ro: 'Nu există încă un administrator. Creați primul cont; cu el se verifică organizații, se numesc manageri de cluster și se invită oameni.',
  },
  setupClosedTitle: { en: 'Set-up is closed', ro: 'Pregătirea este încheiată' },
  setupClosedText: {
    en: 'This instance has an administrator already, or the link is not the one it printed when it started.',
    ro: 'Instanța are deja un administrator sau linkul nu este cel afișat la pornire.',
  },
  setupDone: {
    en: 'The administrator’s account is ready. Sign in with it.',
    ro: 'Contul de administrator este gata. Intrați în cont cu el.',
  },
  demoLogins: { en: 'Logins of the demonstration', ro: 'Conturile demonstrației' },
  demoLoginsText: {
    en: 'All with the password {{password}}. Press one to fill the form in.',
    ro: 'Toate cu parola {{password}}. Apăsați pe unul pentru a completa formularul.',
  },
  demoSme: { en: 'Firm: Ana Pop', ro: 'Firmă: Ana Pop' },
  demoResearcher: { en: 'Researcher: Radu Moraru', ro: 'Cercetător: Radu Moraru' },
  demoManager: { en: 'Cluster manager: Ioana Rusu', ro: 'Manager de cluster: Ioana Rusu' },
  demoAdmin: { en: 'Administrator: Elena Dobre', ro: 'Administrator: Elena Dobre' },
});
