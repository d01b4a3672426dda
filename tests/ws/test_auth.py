"""Tokens: what is good, and the list of attacks."""

from __future__ import annotations

import base64
import contextlib
import hmac
import http.server
import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import anyio
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from pydantic import SecretStr

from pixora_core import Settings
from pixora_core.errors import InvalidInput, StorageError
from pixora_ws import ServerSettings, key_set, serve
from pixora_ws.auth import OneKey, Unauthenticated, Verifier, key_from_file, mint
from pixora_ws.key_set import KeySet
from pixora_ws.secret import keys_of, media_key, own_secret, secret_path, signing_secret
from tests.ws.serving import SECRET, token_for

pytestmark = pytest.mark.anyio

RSA = rsa.generate_private_key(65537, 2048)
EC = ec.generate_private_key(ec.SECP256R1())
ED = ed25519.Ed25519PrivateKey.generate()
PRIVATE: dict[str, Any] = {"RS256": RSA, "ES256": EC, "EdDSA": ED}
SETTINGS = ServerSettings(jwt_secret=SecretStr(SECRET))


def verifier(**options: Any) -> Verifier:
    return Verifier(OneKey(SECRET, "HS256"), SETTINGS.model_copy(update=options))


def pem(key: Any) -> bytes:
    encoded: bytes = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return encoded


def claims(**more: Any) -> dict[str, Any]:
    return {"sub": "me", "exp": int(time.time()) + 100, **more}


def raw(header: str, payload: str, signature: bytes = b"x") -> str:
    parts = (header.encode("utf-8", "surrogatepass"), payload.encode("utf-8", "surrogatepass"), signature)
    return ".".join(base64.urlsafe_b64encode(part).decode().rstrip("=") for part in parts)


def signed(payload: str, header: str = '{"alg":"HS256"}') -> str:

    text = raw(header, payload).rpartition(".")[0]
    digest = hmac.digest(SECRET.encode(), text.encode(), "sha256")
    return f"{text}.{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"


async def test_a_good_token() -> None:
    identity = await verifier().verify(token_for("ann"))
    assert identity.user_id == "ann"
    assert identity.expires_at > time.time()
    own = mint(SECRET, "ann", seconds=60, settings=SETTINGS)
    assert (await verifier().verify(own)).user_id == "ann"


SOON = int(time.time()) + 1000
ATTACKS = {
    "empty": "",
    "one part": "abc",
    "a megabyte": "a" * 1_000_000,
    "a surrogate": "\ud800.a.b",
    "none": jwt.encode(claims(), "", algorithm="none"),
    "None": raw('{"alg":"None"}', json.dumps(claims())),
    "no signature": token_for().rpartition(".")[0] + ".",
    "another key": token_for(secret="another secret, thirty-two bytes or more"),
    "HS512": jwt.encode(claims(), SECRET * 2, algorithm="HS512"),
    "RS256 to HS256": jwt.encode(claims(), RSA, algorithm="RS256"),
    "expired": token_for(seconds=-60),
    "not yet": token_for(nbf=int(time.time()) + 86_400),
    "issued in the future": token_for(iat=int(time.time()) + 86_400),
    "no sub": jwt.encode({"exp": SOON}, SECRET, algorithm="HS256"),
    "no exp": jwt.encode({"sub": "me"}, SECRET, algorithm="HS256"),
    "sub twice": signed(f'{{"sub":"a","sub":"b","exp":{SOON}}}'),
    "alg twice": signed(f'{{"sub":"a","exp":{SOON}}}', '{"alg":"none","alg":"HS256"}'),
    "a number as sub": signed(f'{{"sub":7,"exp":{SOON}}}'),
    "an empty sub": signed(f'{{"sub":"","exp":{SOON}}}'),
    "a long sub": signed(json.dumps({"sub": "x" * 257, "exp": SOON})),
    "a sub with a line break": signed(json.dumps({"sub": "a\nb", "exp": SOON})),
    "exp 1e308": signed('{"sub":"me","exp":1e308}'),
    "exp infinity": signed('{"sub":"me","exp":Infinity}'),
    "exp NaN": signed('{"sub":"me","exp":NaN}'),
    "exp as text": signed(f'{{"sub":"me","exp":"{SOON}"}}'),
    "exp true": signed('{"sub":"me","exp":true}'),
    "a huge exp": signed('{"sub":"me","exp":' + "9" * 3_000 + "}"),
    "ten thousand digits": signed('{"sub":"me","exp":' + "9" * 5_000 + "}"),
    "for a year": token_for(seconds=366 * 86_400),
    "for a year, from long ago": token_for(seconds=366 * 86_400, iat=1),
    "crit": signed(f'{{"sub":"me","exp":{SOON}}}', '{"alg":"HS256","crit":["b64"]}'),
    "nested": signed("[" * 2_000 + "]" * 2_000),
    "a list": signed("[]"),
    "no JSON": signed("{"),
    "bad UTF-8": signed("\ud800"),
    "jku": jwt.encode(claims(), RSA, algorithm="RS256", headers={"jku": "http://127.0.0.1:1/"}),
    "jwk": jwt.encode(claims(), RSA, algorithm="RS256", headers={"jwk": {"kty": "oct", "k": "AA"}}),
    "kid of a file": jwt.encode(claims(), "\0" * 32, algorithm="HS256", headers={"kid": "../../../dev/null"}),
}


@pytest.mark.parametrize("name", ATTACKS)
async def test_attacks(name: str) -> None:
    with pytest.raises(Unauthenticated) as refused:
        await verifier().verify(ATTACKS[name])
    assert str(refused.value) == "a valid token is needed"


async def test_a_public_key_is_no_secret(tmp_path: Path) -> None:
    """Key confusion: the public key's text as the secret of HS256."""
    (tmp_path / "key").write_bytes(pem(RSA))
    checks = Verifier(key_from_file(tmp_path / "key"), SETTINGS)
    header, payload = raw('{"alg":"HS256"}', json.dumps(claims())).split(".")[:2]

    digest = hmac.digest(pem(RSA), f"{header}.{payload}".encode(), "sha256")
    with pytest.raises(Unauthenticated):
        await checks.verify(f"{header}.{payload}.{base64.urlsafe_b64encode(digest).decode().rstrip('=')}")


@pytest.mark.parametrize("algorithm", ["RS256", "ES256", "EdDSA"])
async def test_public_keys(tmp_path: Path, algorithm: str) -> None:
    (tmp_path / "key").write_bytes(pem(PRIVATE[algorithm]))
    settings = ServerSettings(jwt_key=tmp_path / "key")
    checks = Verifier(keys_of(settings, Settings(out=tmp_path)), settings)
    assert (await checks.verify(jwt.encode(claims(), PRIVATE[algorithm], algorithm=algorithm))).user_id == "me"
    for other, key in PRIVATE.items():
        if other != algorithm:
            with pytest.raises(Unauthenticated):
                await checks.verify(jwt.encode(claims(), key, algorithm=other))
    with pytest.raises(InvalidInput, match="somewhere else"):
        signing_secret(settings, Settings(out=tmp_path))


def test_keys_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="cannot be read"):
        key_from_file(tmp_path / "none")
    (tmp_path / "key").write_text("nothing")
    with pytest.raises(InvalidInput, match="no public key"):
        key_from_file(tmp_path / "key")
    (tmp_path / "key").write_bytes(RSA.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    with pytest.raises(InvalidInput, match="no public key"):
        key_from_file(tmp_path / "key")
    (tmp_path / "key").write_bytes(pem(rsa.generate_private_key(65537, 1024)))
    with pytest.raises(InvalidInput, match="2048"):
        key_from_file(tmp_path / "key")


async def test_issuer_and_audience() -> None:
    checks = verifier(jwt_issuer="home", jwt_audience="pixora")
    assert (await checks.verify(token_for(iss="home", aud="pixora"))).user_id == "me"
    minted = mint(
        SECRET, "me", seconds=60, settings=SETTINGS.model_copy(update={"jwt_issuer": "home", "jwt_audience": "pixora"})
    )
    assert (await checks.verify(minted)).user_id == "me"
    for wrong in ({}, {"iss": "home"}, {"aud": "pixora"}, {"iss": "x", "aud": "pixora"}, {"iss": "home", "aud": "x"},
                  {"iss": "home", "aud": ["pixora", "x"]}):  # fmt: skip
        with pytest.raises(Unauthenticated):
            await checks.verify(token_for(**wrong))


class _Keys(http.server.BaseHTTPRequestHandler):
    document: ClassVar[Any] = None
    asked = 0

    def do_GET(self) -> None:
        type(self).asked += 1
        body = json.dumps(self.document).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def key_server() -> Iterator[str]:
    _Keys.asked = 0
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Keys) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/keys"
        server.shutdown()
        thread.join()


def published(key: Any, algorithm: str, kid: str) -> dict[str, Any]:
    made = jwt.get_algorithm_by_name(algorithm).to_jwk(key.public_key(), as_dict=True)
    return {**made, "kid": kid, "use": "sig"}


async def test_a_key_set(key_server: str) -> None:
    now = [0.0]
    keys = KeySet(key_server, now=lambda: now[0])
    settings = ServerSettings(jwt_jwks=key_server)
    checks = Verifier(keys, settings)

    def token(key: Any, algorithm: str, kid: str | None) -> str:
        return jwt.encode(claims(), key, algorithm=algorithm, headers={"kid": kid} if kid else {})

    secret = {"kty": "oct", "k": "AAAA", "kid": "evil"}
    _Keys.document = {"keys": [published(RSA, "RS256", "one"), secret, {"kty": "RSA", "kid": "broken"}, "nothing"]}
    assert (await checks.verify(token(RSA, "RS256", "one"))).user_id == "me"
    assert (await checks.verify(token(RSA, "RS256", None))).user_id == "me", "one key needs no name"
    for _ in range(100):
        with pytest.raises(Unauthenticated):
            await checks.verify(token(EC, "ES256", "two"))
    assert _Keys.asked == 1, "names that nobody knows are no way to have the server call somebody"
    _Keys.document = {"keys": [published(RSA, "RS256", "one"), published(EC, "ES256", "two")]}
    now[0] += 31
    assert (await checks.verify(token(EC, "ES256", "two"))).user_id == "me"
    assert _Keys.asked == 2
    now[0] += 3_601
    _Keys.document = {"keys": "x" * 300_000}
    assert (await checks.verify(token(EC, "ES256", "two"))).user_id == "me", "what is known stays"
    now[0] += 3_601
    _Keys.document = []
    with pytest.raises(Unauthenticated):
        await checks.verify(token(EC, "ES256", "two"))


class _Odd(_Keys):
    """Answers in a way that no key server should."""

    def do_GET(self) -> None:
        type(self).asked += 1
        if self.path == "/elsewhere":
            self.send_response(302)
            self.send_header("Location", "/keys")
            self.end_headers()
        elif self.path == "/broken":
            self.wfile.write(b"nothing that is HTTP\r\n\r\n")
        elif self.path == "/drip":
            _Odd.dripped += 1
            with contextlib.suppress(OSError):
                while not _Odd.enough.wait(0.05):
                    self.wfile.write(b"H")
        else:
            super().do_GET()

    enough: ClassVar[threading.Event]
    dripped: ClassVar[int] = 0


@pytest.fixture
def odd_server() -> Iterator[str]:
    _Odd.asked, _Odd.enough = 0, threading.Event()
    _Odd.document = _Keys.document = {"keys": [published(RSA, "RS256", "one")]}
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Odd) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        _Odd.enough.set()
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("path", ["/elsewhere", "/broken"])
async def test_a_key_set_that_is_none(odd_server: str, path: str) -> None:
    """An answer that sends us somewhere else is not followed; what is no HTTP is no key set."""
    with pytest.raises(Unauthenticated, match="valid token"):
        await KeySet(odd_server + path).find("one")
    assert _Odd.asked == 1


async def test_a_key_set_that_never_ends(odd_server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A byte now and then: nobody waits for it longer than so long, and those whose key is known not at all."""
    monkeypatch.setattr(key_set, "ANSWER_SECONDS", 0.5)
    now = [0.0]
    keys = KeySet(f"{odd_server}/keys", now=lambda: now[0])
    await keys.find("one")
    keys._url, now[0] = f"{odd_server}/drip", 31.0
    async with anyio.create_task_group() as group:

        async def unknown() -> None:
            with pytest.raises(Unauthenticated), anyio.fail_after(3):
                await keys.find("two")

        group.start_soon(unknown)
        await anyio.sleep(0.1)
        now[0] = 4_000.0
        with anyio.fail_after(0.2):
            await keys.find("one")
    now[0] += 31.0
    with pytest.raises(Unauthenticated), anyio.fail_after(3):
        await keys.find("two")
    assert _Odd.dripped == 1, "one thread is lost to it, not one each half minute"


async def test_those_who_come_at_once_ask_for_the_keys_once(key_server: str) -> None:
    keys = KeySet(key_server)
    _Keys.document = {"keys": [published(RSA, "RS256", "one")]}
    async with anyio.create_task_group() as group:
        for _ in range(3):
            group.start_soon(keys.find, "one")
    assert _Keys.asked == 1


def test_a_key_set_is_fetched_safely(tmp_path: Path) -> None:
    assert isinstance(keys_of(ServerSettings(jwt_jwks="https://keys.example/"), Settings(out=tmp_path)), KeySet)
    with pytest.raises(InvalidInput, match="https"):
        KeySet("http://keys.example/")


def test_the_servers_own_secret(tmp_path: Path) -> None:
    core = Settings(out=tmp_path)
    secret = own_secret(core)
    assert own_secret(core) == secret
    assert len(secret) >= 32
    assert secret_path(core).stat().st_mode & 0o777 == 0o600
    assert [each.name for each in secret_path(core).parent.iterdir()] == ["server_secret"]
    assert signing_secret(ServerSettings(), core) == secret
    assert media_key(ServerSettings(), core) != media_key(ServerSettings(media_secret=SecretStr("m" * 32)), core)
    secret_path(core).write_text(secret[:31])
    with pytest.raises(StorageError, match="remove the file to have a new one"):
        own_secret(core)
    secret_path(core).write_bytes(b"\xff" * 32)
    with pytest.raises(StorageError, match="not text"):
        own_secret(core)
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="cannot be kept"):
        own_secret(Settings(out=tmp_path / "file"))


async def test_a_public_server_needs_to_know_its_users(tmp_path: Path) -> None:
    for host in ("0.0.0.0", "::", "films.example"):
        with pytest.raises(InvalidInput, match="PIXORA_JWT_SECRET"):
            async with serve(ServerSettings(host=host, port=0), core=Settings(out=tmp_path)):
                pass


def test_settings() -> None:
    given = {"PIXORA_PORT": "0", "PIXORA_ORIGINS": "https://a, https://b", "PIXORA_JWT_SECRET": "s" * 32}
    settings = ServerSettings.from_environment(given)
    assert settings.origins == ("https://a", "https://b")
    assert settings.knows_users
    assert not settings.is_public
    assert "s" * 32 not in repr(settings)
    assert not ServerSettings(host="localhost").is_public
    with pytest.raises(InvalidInput, match=r"PIXORA_JWT_SECRET: .*32 bytes") as refused:
        ServerSettings.from_environment({"PIXORA_JWT_SECRET": "hunter2"})
    assert "hunter2" not in f"{refused.value} {refused.value.__cause__}", "a trace shows the cause, too"
    with pytest.raises(InvalidInput, match="PIXORA_PORT: has to be at most 65,535"):
        ServerSettings.from_environment({"PIXORA_PORT": "70000"})


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"PIXORA_JWT_SECRET": SECRET, "PIXORA_JWT_KEY": "key.pem"}, "PIXORA_JWT_SECRET"),
        ({"PIXORA_JWT_SECRET": SECRET, "PIXORA_JWT_JWKS": "https://keys.example/"}, "PIXORA_JWT_SECRET"),
        ({"PIXORA_JWT_KEY": "key.pem", "PIXORA_JWT_JWKS": "https://keys.example/"}, "PIXORA_JWT_KEY"),
    ],
)
def test_two_keys_for_tokens_are_refused(given: dict[str, str], named: str) -> None:
    with pytest.raises(InvalidInput, match=f"cannot stand beside {named}") as refused:
        ServerSettings.from_environment(given)
    assert SECRET not in str(refused.value)
