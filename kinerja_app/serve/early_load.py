"""Asking for the next page's content when its link is pressed, beside the drawing of its frame.

Reflex asks when React has drawn the new page: the server waits for the browser, then the browser
for the server. Here the router says where it goes and the page is asked for at once; what comes
before the page stands is held until it does, so that the order of the two is the one Reflex knows.
"""

from __future__ import annotations

RUNTIME_FILE = "utils/state.js"
_CHANGES = (
    ("import { useCallback, useEffect, ", "import { useCallback, useEffect, useLayoutEffect, "),
    (
        "export const connect = async (\n",
        """\
// What the server says while a page is on its way waits here until the page stands.
let kept = null;
const release = () => {
  const updates = kept;
  kept = null;
  delete document.documentElement.dataset.berpindah;
  updates?.forEach((update) => update());
};
const keep = () => {
  kept ??= [];
  // The page that is being left takes no orders: they would be carried out on the next one.
  document.documentElement.dataset.berpindah = "1";
};
const whenDrawn = (update) => (kept ? kept.push(update) : update());

export const connect = async (
""",
    ),
    (
        'socket.current.on("event", (update) => {\n',
        'socket.current.on("event", (update) => whenDrawn(() => {\n',
    ),
    (
        '  });\n  socket.current.on("new_token"',
        '  }));\n  socket.current.on("new_token"',
    ),
    (
        "  const handleNavigationEvents = useRef(false);\n",
        """\
  // Addresses asked for whose page does not stand yet, the last of them, and when that was.
  const asked = useRef(new Set());
  const goingTo = useRef("");
  const askedAt = useRef(0);
  useEffect(() => {
    const router = window.__reactRouterDataRouter;
    const addressOf = ({ pathname, search }) => pathname + search;
    let before = router && addressOf(router.state.location);
    return router?.subscribe(({ location: next, matches }) => {
      if (addressOf(next) === before) {
        // A place on the page that is on its way: that page stands under this key.
        if (goingTo.current) asked.current.add((goingTo.current = next.key));
        return;
      }
      before = addressOf(next);
      if (next.state?.fromNotFound) return;
      const { "*": splat, ...named } = matches.at(-1)?.params ?? {};
      params.current = splat ? { ...named, splat: splat.split("/") } : named;
      locationRef.current = next;
      asked.current.add(next.key);
      goingTo.current = next.key;
      keep();
      // What this tab keeps for itself the server knows, unless it may have forgotten the tab.
      const isKnown = Date.now() - askedAt.current < 300_000;
      askedAt.current = Date.now();
      // A page that does not come within five seconds is asked for again when it stands.
      setTimeout(() => {
        if (!asked.current.delete(next.key) || goingTo.current !== next.key) return;
        goingTo.current = "";
        release();
      }, 5000);
      addEvents(app.onLoadInternalEvent().slice(isKnown ? -1 : 0));
    });
  }, [addEvents]);
  useLayoutEffect(() => {
    if (goingTo.current !== location.key) return;
    goingTo.current = "";
    dispatch["reflex___state____state"]?.({ is_hydrated_rx_state_: false });
    release();
  }, [location, dispatch]);

  const handleNavigationEvents = useRef(false);
""",
    ),
    (
        "    // This will run when the location changes\n    if (\n",
        """\
    if (asked.current.delete(location.key)) {
      prevLocationRef.current = location;
      return;
    }
    // This will run when the location changes
    if (
""",
    ),
)


class UnknownRuntime(Exception):
    """Reflex's runtime is not written as it was when this was made; holds the missing place."""


def ask_early(runtime: str) -> str:
    """The runtime of the pages, asking for a page as soon as its address is known."""
    for before, after in _CHANGES:
        if runtime.count(before) != 1:
            raise UnknownRuntime(before)
        runtime = runtime.replace(before, after)
    return runtime
