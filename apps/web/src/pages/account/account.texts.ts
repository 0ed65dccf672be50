import { texts } from '../../i18n/texts.js';

export const accountTexts = texts('account', {
  signInTitle: { en: 'Sign in', ro: 'Intră în cont' },
  signUpTitle: { en: 'Create an account', ro: 'Creează un cont' },
  email: { en: 'E-mail address', ro: 'Adresă de e-mail' },
  emailHint: { en: 'Your work address, if you have one', ro: 'Adresa de la serviciu, dacă ai una' },
  password: { en: 'Password', ro: 'Parolă' },
  newPassword: { en: 'New password', ro: 'Parolă nouă' },
  passwordHint: {
    en: 'At least 12 characters. A few words in a row are easy to remember; pasting is fine.',
    ro: 'Cel puțin 12 caractere. Câteva cuvinte la rând se țin minte ușor; poți și lipi.',
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
  passwordShort: { en: 'Choose a password of at least 12 characters', ro: 'Alege o parolă de cel puțin 12 caractere' },
  nameMissing: { en: 'Enter your name', ro: 'Scrie-ți numele' },
  mustSignIn: {
    en: 'Sign in to go on to the page you asked for.',
    ro: 'Intră în cont ca să ajungi la pagina cerută.',
  },
});
