export { AccountsModule } from './accounts.module.js';
export { AccountsService, type Cookies, type SignIn, type SignUp } from './accounts.service.js';
export { PeopleService } from './people.service.js';
export { type Person } from './person.entity.js';
export { type NewPerson, type PersonSettings } from './person.repository.js';
export { SessionsService } from './sessions.service.js';
export { SetupService } from './setup.service.js';
export {
  EmailNotVerified,
  LinkNoLongerValid,
  PersonChangedMeanwhile,
  PersonNotFound,
  SetupClosed,
  TooManyAttempts,
  WeakPassword,
  WrongCredentials,
  WrongPassword,
} from './accounts.errors.js';
