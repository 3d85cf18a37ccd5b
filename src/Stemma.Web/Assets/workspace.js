// What a hand is served by in the workspace: how far an upload is, and no second click. Everything works without.
(() => {
  "use strict";
  for (const form of document.querySelectorAll("form[method=post]"))
    form.addEventListener("submit", event => {
      const progress = form.querySelector("progress");
      if (form.dataset.progress === undefined || !progress || !window.XMLHttpRequest) {
        // The button that was pressed must still be sent, so it is shut only after that.
        setTimeout(() => { for (const button of form.querySelectorAll("button")) button.disabled = true; }, 0);
        return;
      }
      event.preventDefault();
      progress.hidden = false;
      for (const button of form.querySelectorAll("button")) button.disabled = true;
      const request = new XMLHttpRequest();
      request.upload.addEventListener("progress", sent => { if (sent.lengthComputable) progress.value = 100 * sent.loaded / sent.total; });
      request.addEventListener("load", () => {
        if (new URL(request.responseURL).pathname !== new URL(form.action).pathname) location.assign(request.responseURL);
        else { document.open(); document.write(request.responseText); document.close(); }
      });
      request.addEventListener("error", () => { progress.hidden = true; for (const button of form.querySelectorAll("button")) button.disabled = false; });
      request.open("POST", form.action);
      request.send(new FormData(form));
    });
  addEventListener("pageshow", () => { for (const button of document.querySelectorAll("form button")) button.disabled = false; });
})();
