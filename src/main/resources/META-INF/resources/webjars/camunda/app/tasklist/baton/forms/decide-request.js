import { begin, load, savesFirst } from './support.js';

export default function decideRequest(form) {
  const { camForm, $scope } = form;
  const saveFirst = savesFirst(form, 'Your decision could not be saved. Please try again.');
  begin(
    form,
    'requestId',
    { decision: ['String', null] },
    () => {
      $scope.answer = { decision: null, reason: null };
    },
    (requestId) => {
      $scope.requestId = requestId;
      load(
        form,
        '/privacy-requests/' + requestId,
        (request) => {
          $scope.request = request;
        },
        'The request could not be loaded.',
      );
    },
  );
  camForm.on('submit', (event) => {
    camForm.variableManager.variableValue('decision', $scope.answer.decision);
    // which leads are meant, and the reason
    const leads = $scope.request.leads.filter((lead) => lead.chosen).map((lead) => lead.lead_id);
    saveFirst(event, '/privacy-requests/' + $scope.requestId + '/draft', {
      lead_ids: leads,
      reason: $scope.answer.reason,
    });
  });
}
