// Leaves to the browser and the server what the browser half cannot do itself.

// Loads the address that is shown as a document, unless this document was loaded from it.
export function loadDocument() {
  const [navigation] = performance.getEntriesByType("navigation");
  if (navigation && withoutFragment(navigation.name) !== withoutFragment(location.href)) location.reload();
}

// Follows the last link as the browser itself would when the browser half fails under it, as it does when a newer
// portal has replaced the parts that this page would load.
export function standReady() {
  let followed = null;
  addEventListener("click", (event) => (followed = event.target.closest?.("a[href]")?.href ?? null), true);
  const follow = (failure) => {
    if (followed && failure instanceof WebAssembly.RuntimeError) location.assign(followed);
  };
  addEventListener("error", (event) => follow(event.error));
  addEventListener("unhandledrejection", (event) => follow(event.reason));
}

function withoutFragment(address) {
  return address.split("#")[0];
}
