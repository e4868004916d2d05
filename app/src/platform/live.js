// Keeps one event stream per browser however many tabs are open, and none while all are hidden: the visible tab that
// holds the lock reads, the other visible ones are told by it.
export function watch(address, onMessage) {
  const name = "dinh-visitors";
  const channel = new BroadcastChannel(name);
  let turn = null;

  function read() {
    const stream = new EventSource(address);
    stream.onmessage = (event) => {
      onMessage(event.data);
      channel.postMessage(event.data);
    };
    stream.onerror = () => {
      // The browser tries again by itself unless the answer was no stream at all.
      if (stream.readyState === EventSource.CLOSED) rest();
    };
    return new Promise((resolve) => {
      turn.signal.addEventListener("abort", () => {
        stream.close();
        resolve();
      });
    });
  }

  function wake() {
    if (turn || document.hidden) return;
    turn = new AbortController();
    // Locks exist only where the connection is secure; elsewhere every tab reads for itself.
    const reading = navigator.locks ? navigator.locks.request(name, { signal: turn.signal }, read) : read();
    reading.catch(() => {});
  }

  function sleep() {
    turn?.abort();
    turn = null;
  }

  // Lets another tab try, and comes back later.
  function rest() {
    sleep();
    setTimeout(wake, 10_000);
  }

  channel.onmessage = (event) => onMessage(event.data);
  document.addEventListener("visibilitychange", () => (document.hidden ? sleep() : wake()));
  addEventListener("pagehide", sleep);
  addEventListener("pageshow", wake);
  wake();
}
