"""Tries the page's door: only this computer, only its own page, nothing from elsewhere, never an old version."""

import io
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from yarl import URL

from bot.room.discord.rules.messages import MOST_FILE_BYTES
from bot.room.seed import School
from bot.room.server import Room
from bot.room.web import files
from bot.room.web.client import MOST_WAITING, MOST_WAITING_BYTES, Uploads
from bot.room.web.guard import is_here
from tests.room.a_page import opened


@pytest.fixture
async def web(room: Room, school: School) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(room.url) as session:
        yield session


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8080", "localhost", "LOCALHOST:9", "[::1]:8080"])
def test_names_of_this_computer_are_let_in(host: str) -> None:
    assert is_here(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "example.org",
        "localhost.example.org",
        "127.0.0.1.nip.io",
        "10.0.0.1",
        "x@localhost.x",
        "[::2]",
        "[",
        "x" * 999,
    ],
)
def test_other_host_names_are_not_let_in(host: str) -> None:
    assert not is_here(host)


async def test_every_address_wants_a_name_of_this_computer(web: aiohttp.ClientSession, room: Room) -> None:
    for path in ("/", "/static/mark.svg", "/live", "/words/nl.json", "/cdn/attachments/1/1/x", "/api/v10/gateway"):
        async with web.get(path, headers={"Host": "evil.example:80"}) as answer:
            assert answer.status == 421, path
            assert await answer.read() == b""
    async with web.get("/", headers={"Host": f"localhost:{room.port}"}) as answer:
        assert answer.status == 200


async def test_the_page_may_load_and_send_nothing_elsewhere(web: aiohttp.ClientSession) -> None:
    for path in ("/", "/static/mark.svg", "/words/nl.json"):
        async with web.get(path) as answer:
            assert answer.status == 200, path
            policy = dict(each.split(" ", 1) for each in answer.headers["Content-Security-Policy"].split("; "))
            assert policy == {
                "default-src": "'none'",
                "script-src": "'self'",
                "style-src": "'self'",
                "img-src": "'self' data: blob:",
                "connect-src": "'self'",
                "form-action": "'none'",
                "base-uri": "'none'",
                "frame-ancestors": "'none'",
            }
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert "Access-Control-Allow-Origin" not in answer.headers


async def test_an_old_version_is_never_shown(web: aiohttp.ClientSession) -> None:
    async with web.get("/") as answer:
        assert answer.headers["Cache-Control"] == "no-cache"
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        tag = answer.headers["ETag"]
    async with web.get("/", headers={"If-None-Match": tag}) as answer:
        assert (answer.status, await answer.read()) == (304, b"")
    async with web.get("/", headers={"If-None-Match": '"other"'}) as answer:
        assert answer.status == 200


async def test_every_file_is_served_as_what_it_is(web: aiohttp.ClientSession) -> None:
    kinds = {"js": "text/javascript", "css": "text/css", "svg": "image/svg+xml", "html": "text/html"}
    for path, file in files.known().items():
        async with web.get(f"/static/{path}") as answer:
            assert await answer.read() == file.read_bytes()
            assert answer.content_type == kinds.get(path.rsplit(".", 1)[-1], answer.content_type)


@pytest.mark.parametrize(
    "path",
    ["../server.py", "..%2fserver.py", "%2e%2e/server.py", "/etc/passwd", "js/../../words/nl.toml", "", "no.js", "js"],
)
async def test_no_path_leads_out_of_the_folder(web: aiohttp.ClientSession, room: Room, path: str) -> None:
    async with web.get(URL(f"{room.url}/static/{path}", encoded=True)) as answer:
        assert answer.status == 404


async def test_words_are_there_in_two_languages_only(web: aiohttp.ClientSession) -> None:
    for language, status in (("nl", 200), ("en", 200), ("de", 404), ("..%2fnl", 404)):
        async with web.get(f"/words/{language}.json") as answer:
            assert answer.status == status, language


@pytest.mark.parametrize("origin", [None, "null", "http://evil.example", "https://{own}", "http://localhost:1"])
async def test_only_the_own_page_may_look(web: aiohttp.ClientSession, room: Room, origin: str | None) -> None:
    headers = {} if origin is None else {"Origin": origin.replace("{own}", f"127.0.0.1:{room.port}")}
    with pytest.raises(aiohttp.WSServerHandshakeError) as refusal:
        await web.ws_connect("/live", headers=headers)
    assert refusal.value.status == 403
    async with opened(room) as pane:
        answer = await web.post("/upload", params={"pane": pane.hello["pane"]}, data={"x": "y"}, headers=headers)
        assert answer.status == 403


@pytest.mark.parametrize("text", ["", "x", "[]", '"x"', "{}", '{"id": "1"}', '{"id": true}', '{"id": 1.5}', "[" * 9999])
async def test_what_is_no_request_ends_the_connection(room: Room, school: School, text: str) -> None:
    async with opened(room) as pane:
        assert pane.socket
        await pane.socket.send_str(text)
        assert await pane.closed() == 4002


async def test_a_request_that_is_too_large_ends_the_connection(room: Room, school: School) -> None:
    async with opened(room) as pane:
        await pane.sends("say", place="1", text="x" * 70_000)
        assert await pane.closed() in (1009, 4002)


@pytest.mark.parametrize(
    "body",
    [
        {"op": "nope"},
        {"op": "look"},
        {"op": "look", "place": 7},
        {"op": "look", "place": "²"},
        {"op": "look", "place": "9" * 30},
        {"op": "say", "place": "{kring}", "text": 7},
        {"op": "say", "place": "{kring}", "text": "x", "files": "u1"},
        {"op": "say", "place": "{kring}", "text": "x", "nonce": "x" * 26},
        {"op": "say", "place": "{kring}", "text": "x", "ping": "ja"},
        {"op": "run", "place": "{kring}", "line": 7},
        {"op": "candidates", "place": "{kring}", "kind": 3},
        {"op": "language", "language": "de"},
        {"op": "guide", "button": 7},
        {"op": "react", "place": "{kring}", "message": "{message}", "emoji": "geen emoji", "on": True},
        {"op": "dismiss", "place": "{kring}", "message": "{message}"},
    ],
)
async def test_what_is_not_as_the_protocol_says_is_refused(room: Room, school: School, body: dict[str, object]) -> None:
    message = await room.person("Sem").says("hoi", "kring")
    async with opened(room, "noor") as pane:
        known = {"{kring}": pane.place("kring"), "{message}": str(message.id)}
        fields = {key: known.get(value, value) if isinstance(value, str) else value for key, value in body.items()}
        refused = await pane.asks(str(fields.pop("op")), **fields)
        assert (refused["type"], refused["kind"]) == ("refused", "bad_request")


class TestUploads:
    async def send(self, room: Room, web: aiohttp.ClientSession, data: object, pane: str) -> tuple[int, object]:
        headers = {"Origin": room.url}
        async with web.post("/upload", params={"pane": pane}, data=data, headers=headers) as answer:
            return answer.status, (await answer.json()).get("kind")

    def large(self) -> aiohttp.FormData:
        form = aiohttp.FormData()
        form.add_field("file", io.BytesIO(b"x" * (MOST_FILE_BYTES + 1)), filename="x.png")
        return form

    async def test_an_upload_that_is_too_large_or_unasked_is_refused(
        self, room: Room, web: aiohttp.ClientSession
    ) -> None:
        async with opened(room) as opened_pane:
            pane = opened_pane.hello["pane"]
            assert await self.send(room, web, self.large(), pane) == (413, "too_big")
            many = aiohttp.FormData()
            for number in range(11):
                many.add_field("file", b"x", filename=f"{number}.png")
            assert await self.send(room, web, many, pane) == (413, "too_big")
            assert await self.send(room, web, {"a": "b"}, pane) == (400, "bad_request")
            assert await self.send(room, web, b"x", pane) == (400, "bad_request")
            broken = aiohttp.BytesPayload(b"--x\r\nnonsense", content_type="multipart/form-data; boundary=x")
            assert (await self.send(room, web, broken, pane))[0] == 400
            assert await self.send(room, web, self.large(), "nope") == (403, "not_allowed")

    def test_the_oldest_uploads_make_room_for_new_ones(self) -> None:
        uploads = Uploads()
        names = [uploads.keep(f"{number}.png", b"x")["upload"] for number in range(MOST_WAITING + 1)]
        assert [uploads.get(names[0]), uploads.get(names[1]) is not None] == [None, True]
        big = uploads.keep("groot.png", b"x" * MOST_WAITING_BYTES)["upload"]
        assert [uploads.get(big) is not None, uploads.get(names[-1])] == [True, None]
        uploads.used(big)
        assert uploads.get(big) is None

    async def test_a_path_in_a_file_name_is_cut_off(self, room: Room, web: aiohttp.ClientSession) -> None:
        async with opened(room) as pane:
            form = aiohttp.FormData(quote_fields=False)
            form.add_field("file", b"x", filename="../../<img src=x onerror=alert(1)>.svg")
            headers, params = {"Origin": room.url}, {"pane": pane.hello["pane"]}
            async with web.post("/upload", params=params, data=form, headers=headers) as answer:
                [kept] = (await answer.json())["files"]
            assert "/" not in kept["filename"]
            assert "<" not in kept["filename"]
            assert kept["content_type"] == "application/octet-stream"


def test_the_build_changes_with_the_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = files.build()
    assert before == files.build()
    known = files.known()
    (tmp_path / "more.js").write_text("export {}")
    monkeypatch.setattr(files, "known", lambda: known | {"more.js": tmp_path / "more.js"})
    assert files.build() != before
