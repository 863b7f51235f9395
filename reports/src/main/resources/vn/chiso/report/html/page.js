(function () {
  'use strict';
  var announcement = document.getElementById('announcement');

  // đ is a letter of its own and is not taken apart by normalisation.
  function plain(text) {
    return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd');
  }

  function detailsOf(row) {
    var next = row.nextElementSibling;
    return next && next.classList.contains('why') ? next : null;
  }

  function rowsOf(table) {
    return Array.prototype.filter.call(table.tBodies[0].rows, function (row) {
      return !row.classList.contains('why');
    });
  }

  function compare(kind, direction) {
    return function (a, b) {
      if (a.key === '' || b.key === '') {
        return a.key === b.key ? a.place - b.place : a.key === '' ? 1 : -1;
      }
      var order = kind === 'number' ? Number(a.key) - Number(b.key) : a.key.localeCompare(b.key, 'vi', {numeric: true});
      return order * direction || a.place - b.place;
    };
  }

  function sort(table, column, state, kind) {
    var body = table.tBodies[0];
    var entries = rowsOf(table).map(function (row) {
      return {row: row, why: detailsOf(row), key: row.cells[column].dataset.key, place: Number(row.dataset.place)};
    });
    var total = entries.filter(function (entry) { return entry.row.classList.contains('total'); });
    var others = entries.filter(function (entry) { return !entry.row.classList.contains('total'); });
    others.sort(state === 'none' ? function (a, b) { return a.place - b.place; } : compare(kind, state === 'ascending' ? 1 : -1));
    others.concat(total).forEach(function (entry) {
      body.appendChild(entry.row);
      if (entry.why) {
        body.appendChild(entry.why);
      }
    });
    table.classList.toggle('sorted', state !== 'none');
  }

  var NEXT = {none: 'ascending', ascending: 'descending', descending: 'none'};

  document.querySelectorAll('table').forEach(function (table) {
    rowsOf(table).forEach(function (row, place) {
      row.dataset.place = place;
    });
    table.querySelectorAll('button.sort').forEach(function (button) {
      button.addEventListener('click', function () {
        var head = button.parentElement;
        var state = NEXT[head.getAttribute('aria-sort')];
        table.querySelectorAll('th[aria-sort]').forEach(function (other) {
          other.setAttribute('aria-sort', 'none');
        });
        head.setAttribute('aria-sort', state);
        sort(table, head.cellIndex, state, button.dataset.sort);
      });
    });
    table.querySelectorAll('button.unfold').forEach(function (button) {
      button.addEventListener('click', function () {
        var open = button.getAttribute('aria-expanded') !== 'true';
        button.setAttribute('aria-expanded', String(open));
        document.getElementById(button.getAttribute('aria-controls')).hidden = !open;
      });
    });
  });

  function matches(row, fields) {
    return Array.prototype.every.call(fields, function (field) {
      if (field.tagName === 'SELECT') {
        return field.value === '' || row.cells[field.dataset.column].dataset.key === field.value;
      }
      return plain(row.textContent).indexOf(plain(field.value.trim())) >= 0;
    });
  }

  function filter(table, fields) {
    var texts = document.body.dataset;
    var rows = rowsOf(table);
    var shown = 0;
    rows.forEach(function (row) {
      var match = matches(row, fields);
      row.hidden = !match;
      shown += match ? 1 : 0;
      var why = detailsOf(row);
      if (why) {
        var button = row.querySelector('button.unfold');
        why.hidden = !match || button.getAttribute('aria-expanded') !== 'true';
      }
    });
    announcement.textContent = shown === 0 ? texts.nothingFound : texts.rowsShown + ' ' + shown;
    // On the screen and on paper: this is not the whole table.
    table.caption.dataset.shown = shown === rows.length ? '' : '(' + announcement.textContent + ')';
  }

  document.querySelectorAll('[data-filters]').forEach(function (field) {
    var table = document.getElementById(field.dataset.filters);
    var fields = document.querySelectorAll('[data-filters="' + table.id + '"]');
    field.addEventListener('input', function () { filter(table, fields); });
  });
})();
