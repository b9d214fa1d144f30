import { begin, load } from './support.js';

export default function correctRejectedRows(form) {
  const { $scope } = form;
  begin(
    form,
    'importId',
    {},
    () => {},
    (importId) => {
      $scope.importId = importId;
      load(
        form,
        '/imports/' + importId,
        (sheet) => {
          $scope.sheet = sheet;
        },
        'The import could not be loaded.',
      );
    },
  );
}
