// Takes the place of the web application's own configuration, to add Baton's scripts. It is read before AngularJS, which
// is told here that no text is run as code: its own test for that would be one more thing refused in the console.
document.documentElement.setAttribute('ng-csp', 'no-unsafe-eval');

export default {
  customScripts: ['baton/sign-out', 'baton/lead-card', 'baton/forms'],
};
