// Shares the address of the page as it is looked at, or copies it where a browser shares nothing.
const button = document.getElementById("share");
const status = button.nextElementSibling;

button.hidden = false;
button.addEventListener("click", async () => {
  const page = { title: document.title, url: location.href };
  status.textContent = "";
  try {
    if (navigator.share) await navigator.share(page);
    else {
      await navigator.clipboard.writeText(page.url);
      status.textContent = status.dataset.copied;
    }
  } catch (reason) {
    // Who closes the list of apps has shared nothing, and wants to be told nothing.
    if (reason.name !== "AbortError") status.textContent = page.url;
  }
});
