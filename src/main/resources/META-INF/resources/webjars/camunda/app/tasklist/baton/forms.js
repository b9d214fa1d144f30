// The scripts of Baton's forms: a form is HTML without code and names its script (data-baton-form).
import answerOffer from './forms/answer-offer.js';
import assignByHand from './forms/assign-by-hand.js';
import correctRejectedRows from './forms/correct-rejected-rows.js';
import decideRequest from './forms/decide-request.js';
import workLead from './forms/work-lead.js';

const scripts = new Map([
  ['answer-offer', answerOffer],
  ['assign-by-hand', assignByHand],
  ['correct-rejected-rows', correctRejectedRows],
  ['decide-request', decideRequest],
  ['work-lead', workLead],
]);

window.angular.module('cam.commons').directive('batonForm', [
  '$http',
  '$filter',
  ($http, $filter) => ({
    restrict: 'A',
    link: ($scope, element, { batonForm }) => {
      const script = scripts.get(batonForm);
      if (!script) return;
      // Tasklist hands the form over by setting this, before it says that the form is loaded.
      Object.defineProperty($scope, 'camForm', {
        configurable: true,
        enumerable: true,
        set(camForm) {
          const value = { value: camForm, configurable: true, enumerable: true, writable: true };
          Object.defineProperty($scope, 'camForm', value);
          script({ camForm, $scope, $http, $filter });
        },
      });
    },
  }),
]);

export default { id: 'baton.forms', pluginPoint: 'baton.none', priority: 0, render: function () {} };
