// Takes the place of the web application's own configuration, to add Baton's script.
export default {
  customScripts: ['baton/sign-out'],
};
