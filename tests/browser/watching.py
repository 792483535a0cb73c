"""Notes what no page may do: ask another host, break its own policy, fail in a script."""

from importlib.resources import files

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text()
_RULES = "() => axe.run({resultTypes: ['violations']})"
_REFUSED = "Failed to load resource"
# Parts of a page, which it is wrong without; a refused form is for each test to look at.
_PARTS = frozenset({"stylesheet", "script", "image", "font"})
_BAD = 400


class Watch:
    """What was seen in all tabs of a browser; nothing where all is well."""

    def __init__(self, context, address):
        self.seen, self._address = [], address
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("console", self._console)
        context.on("weberror", lambda one: self.seen.append(f"script: {one.error}"))

    def _request(self, request):
        if not request.url.startswith((f"{self._address}/", "data:", "blob:", "about:")):
            self.seen.append(f"asked another host: {request.url}")

    def _response(self, response):
        if response.status >= _BAD and response.request.resource_type in _PARTS:
            self.seen.append(f"failed: {response.status} {response.url}")

    def _console(self, message):
        if message.type == "error" and not message.text.startswith(_REFUSED):
            self.seen.append(f"console: {message.text}")


class Weighed:
    """How many bytes were transferred for a page, nothing of it from what was there before."""

    def __init__(self, page):
        self._requests = []
        page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
        page.on("requestfinished", lambda one: self._requests.append(one))

    def taken(self):
        """The bytes since this was last asked."""
        requests, self._requests[:] = [*self._requests], []
        sizes = [one.sizes() for one in requests]
        return sum(one["responseBodySize"] + one["responseHeadersSize"] for one in sizes)


def hindrances(page):
    """What axe finds serious or critical on the page, in words."""
    # Not as a script of the page: its policy would rightly refuse that.
    page.evaluate(AXE)
    return [
        f"{one['id']}: {node['html'][:200]}"
        for one in page.evaluate(_RULES)["violations"]
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"][:3]
    ]
