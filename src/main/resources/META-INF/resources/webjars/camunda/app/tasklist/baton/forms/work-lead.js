import { begin, loadLead, savesFirst } from './support.js';

const NAMES = {
  new: 'New',
  contacted: 'Contacted',
  qualified: 'Qualified',
  proposal: 'Proposal',
  closed_won: 'Closed, won',
  closed_lost: 'Closed, lost',
};

export default function workLead(form) {
  const { camForm, $scope, $filter } = form;
  const saveFirst = savesFirst(form, 'Your text could not be saved. Please try again.');
  const answers = {
    status: ['String', null],
    contact: ['String', null],
    followUpDate: ['String', null],
    leadAnswered: ['Boolean', false],
  };
  begin(
    form,
    'leadId',
    answers,
    () => {
      $scope.step = {
        status: null,
        contact: 'call',
        note: '',
        followUpDate: null,
        leadAnswered: false,
        dealValue: null,
        dealCurrency: '',
      };
      $scope.names = NAMES;
    },
    (leadId) => loadLead(form, leadId),
  );
  camForm.on('submit', (event) => {
    const { status, contact, followUpDate, leadAnswered, note, dealValue, dealCurrency } = $scope.step;
    const deal = status === 'closed_won' ? { deal_value: dealValue, deal_currency: dealCurrency || null } : {};
    camForm.variableManager.variableValue('status', status);
    camForm.variableManager.variableValue('contact', contact);
    camForm.variableManager.variableValue('followUpDate', $filter('date')(followUpDate, 'yyyy-MM-dd') || null);
    camForm.variableManager.variableValue('leadAnswered', leadAnswered);
    // also when there is none: that of a try that failed must not go with this one
    saveFirst(event, '/leads/' + $scope.leadId + '/work-note', { text: note, ...deal });
  });
}
