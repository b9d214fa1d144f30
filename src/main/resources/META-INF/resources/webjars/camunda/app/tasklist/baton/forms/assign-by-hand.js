import { begin, load, loadLead } from './support.js';

export default function assignByHand(form) {
  const { camForm, $scope } = form;
  begin(
    form,
    'leadId',
    { assignee: ['String', null] },
    () => {
      $scope.choice = { assignee: null };
    },
    (leadId) => {
      loadLead(form, leadId);
      load(
        form,
        '/users?role=rep',
        (reps) => {
          $scope.reps = reps.items;
        },
        'The reps could not be loaded.',
      );
    },
  );
  camForm.on('submit', () => {
    camForm.variableManager.variableValue('assignee', $scope.choice.assignee);
  });
}
