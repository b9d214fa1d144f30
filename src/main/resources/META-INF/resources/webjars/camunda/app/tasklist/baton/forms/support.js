// What the forms have in common: they load from Baton with the person's own rights, and save there what was written.
function xsrf() {
  const found = document.cookie.match(/(?:^|; )BATON-XSRF=([^;]+)/);
  return found ? decodeURIComponent(found[1]) : '';
}

export function fail({ $scope }, answer, otherwise) {
  $scope.problem = answer?.data?.message || otherwise;
}

/** The variable that says what the task is about, and what is answered: names and types. */
export function begin({ camForm }, subject, answers, loaded, fetched) {
  camForm.on('form-loaded', () => {
    camForm.variableManager.fetchVariable(subject);
    for (const [name, [type, value]] of Object.entries(answers)) {
      camForm.variableManager.createVariable({ name, type, value });
    }
    loaded();
  });
  camForm.on('variables-fetched', () => fetched(camForm.variableManager.variableValue(subject)));
  // The browser must not keep what stands in the form.
  camForm.on('store', (event) => {
    event.storePrevented = true;
  });
}

export function load(form, path, use, otherwise) {
  form.$http.get('/v1/api' + path).then(
    (answer) => use(answer.data),
    (answer) => fail(form, answer, otherwise),
  );
}

export function loadLead(form, leadId, shown = () => {}) {
  form.$scope.leadId = leadId;
  load(
    form,
    '/leads/' + leadId,
    (lead) => {
      form.$scope.lead = lead;
      shown(lead);
    },
    'The lead could not be loaded. It may not be yours any more.',
  );
}

/** What was written goes to Baton first, then the task is completed the usual way. */
export function savesFirst(form, otherwise) {
  const { $scope, $http } = form;
  let saving = false;
  let saved = false;
  return (event, path, data) => {
    const ready = saved;
    saved = false;
    if (ready) return;
    event.submitPrevented = true;
    if (saving) return;
    saving = true;
    $scope.problem = null;
    $http({ method: 'PUT', url: '/v1/api' + path, data, headers: { 'X-BATON-XSRF': xsrf() } }).then(
      () => {
        saving = false;
        saved = true;
        $scope.complete();
      },
      (answer) => {
        saving = false;
        fail(form, answer, otherwise);
      },
    );
  };
}
