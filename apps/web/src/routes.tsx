import type { RouteObject } from 'react-router';
import { NeedsPerson } from './app/needs-person.js';
import { BrokenPage, NotFoundPage } from './app/page-problems.js';
import { Shell } from './app/shell.js';

/** Pages for anyone. One line a page; the page's code is loaded when it is first opened. */
const open: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./pages/home/home.page.js')).HomePage }) },
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./pages/account/sign-in.page.js')).SignInPage }) },
];

/** Pages for people who are signed in. */
const personal: RouteObject[] = [];

export const routes: RouteObject[] = [
  {
    path: '/',
    Component: Shell,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: BrokenPage,
        children: [...open, { Component: NeedsPerson, children: personal }, { path: '*', Component: NotFoundPage }],
      },
    ],
  },
];
