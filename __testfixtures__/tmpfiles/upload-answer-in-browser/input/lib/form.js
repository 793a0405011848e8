define(['jquery', 'views/form'], function ($, view) {
  function sent(response) {
    view.show(response['file']);
  }

  return function (form) {
    form.ajaxForm({ dataType: 'json', success: sent });
  };
});
