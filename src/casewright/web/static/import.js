// Files may be dropped anywhere on the form. Without this script the field for files does it all.
(function () {
  "use strict";
  const field = document.querySelector("form input[type=file][multiple]");
  if (!field) {
    return;
  }
  const form = field.form;

  function hasFiles(event) {
    return Array.from(event.dataTransfer.types).includes("Files");
  }

  for (const kind of ["dragenter", "dragover"]) {
    form.addEventListener(kind, function (event) {
      if (hasFiles(event)) {
        event.preventDefault();
        form.classList.add("receiving");
      }
    });
  }
  for (const kind of ["dragleave", "drop"]) {
    form.addEventListener(kind, function () {
      form.classList.remove("receiving");
    });
  }
  form.addEventListener("drop", function (event) {
    if (hasFiles(event)) {
      event.preventDefault();
      const all = new DataTransfer();
      for (const file of [...field.files, ...event.dataTransfer.files]) {
        all.items.add(file);
      }
      field.files = all.files;
    }
  });
})();
