import { begin, load, loadLead, savesFirst } from './support.js';

/** What a colleague wrote last, as the console's queue shows it; the rep's own notes say nothing new. */
function showNote(form, lead) {
  load(
    form,
    '/leads/' + lead.lead_id + '/activities?kind=people&size=50',
    ({ items }) => {
      form.$scope.note = items.find(
        (entry) =>
          entry.activity_type === 'note_added' &&
          entry.description &&
          entry.performed_by !== lead.offered_to &&
          entry.performed_by !== 'baton',
      );
    },
    'The notes could not be loaded.',
  );
}

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
    (leadId) => loadLead(form, leadId, (lead) => showNote(form, lead)),
  );
  camForm.on('submit', (event) => {
    camForm.variableManager.variableValue('outcome', $scope.answer.outcome);
    if ($scope.answer.outcome === 'declined') {
      saveFirst(event, '/leads/' + $scope.leadId + '/decline-reason', { text: $scope.answer.reason });
    }
  });
}
