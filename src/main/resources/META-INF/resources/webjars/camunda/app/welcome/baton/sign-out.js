// There is one sign-in for all of Baton: where this application would show a form of its own, go there instead.
function leaveForSignIn() {
  if (window.location.hash.indexOf('#/login') === 0) {
    window.location.replace('/login?next=' + encodeURIComponent(window.location.pathname));
  }
}
window.addEventListener('hashchange', leaveForSignIn);
leaveForSignIn();

export default { id: 'baton.sign-out', pluginPoint: 'baton.none', priority: 0, render: function () {} };
