/** The commonest passwords of eight characters and more, lower case, in Romania and elsewhere. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `12345678 123456789 1234567890 password password1 password12 password123 passw0rd p@ssw0rd p@ssword qwertyui qwerty12
  qwerty123 qwertyuiop 1q2w3e4r 1q2w3e4r5t 1qaz2wsx asdfghjk asdfghjkl zxcvbnm1 11111111 00000000 88888888 87654321
  123123123 12341234 11223344 abcd1234 abc12345 a1b2c3d4 iloveyou iloveyou1 sunshine princess football baseball
  superman trustno1 welcome1 letmein1 starwars whatever dragon12 monkey12 computer internet samsung1 michelle jennifer
  parola12 parola123 parola1234 parolamea bucuresti bucharest romania1 romania123 steaua86 steaua123 dinamo123
  alexandru andreea1 cristina mihaela1 gabriela ciocolata teiubesc teiubesc1 administrator administrator1 admin123
  admin1234 changeme changeme1 quatrefoil quatrefoil1`
    .split(/\s+/)
    .filter(Boolean),
);
