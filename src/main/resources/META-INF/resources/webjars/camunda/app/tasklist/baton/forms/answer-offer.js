import { begin, loadLead, savesFirst } from './support.js';

export default function answerOffer(form) {
  const { camForm, $scope } = form;
  const saveFirst = savesFirst(form, 'Your text could not be saved. Please try again.');
  begin(
    form,
    'leadId',
    { outcome: ['String', null] },
    () => {
      $scope.answer = { outcome: null, reason: '' };
    },
    (leadId) => loadLead(form, leadId),
  );
  camForm.on('submit', (event) => {
    camForm.variableManager.variableValue('outcome', $scope.answer.outcome);
    if ($scope.answer.outcome === 'declined') {
      saveFirst(event, '/leads/' + $scope.leadId + '/decline-reason', { text: $scope.answer.reason });
    }
  });
}
