// Takes the place of the web application's own configuration, to add Baton's scripts.
export default {
  customScripts: ['baton/sign-out', 'baton/lead-card'],
};
