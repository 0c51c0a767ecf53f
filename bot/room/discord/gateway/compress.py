"""Encode what goes over the gateway's socket: as text, or as one compressed stream for the whole connection."""

import importlib
import zlib
from typing import Any, Protocol


class Encoder(Protocol):
    """Turns a payload into a frame; bytes for a binary frame, text for a text frame."""

    def encode(self, payload: bytes) -> bytes | str:
        """Return the frame of one payload."""
        ...


class PlainText:
    """No compression."""

    def encode(self, payload: bytes) -> str:
        """Return the payload as it is."""
        return payload.decode()


class ZlibStream:
    """``compress=zlib-stream``: each message ends with a sync flush (00 00 FF FF)."""

    def __init__(self) -> None:
        self._stream = zlib.compressobj()

    def encode(self, payload: bytes) -> bytes:
        """Return the next piece of the stream."""
        return self._stream.compress(payload) + self._stream.flush(zlib.Z_SYNC_FLUSH)


class ZstdStream:
    """``compress=zstd-stream``: each message ends a block. ``library`` is ``compression.zstd`` or ``zstandard``."""

    def __init__(self, library: Any) -> None:
        if hasattr(library, "ZstdCompressor") and hasattr(library.ZstdCompressor, "FLUSH_BLOCK"):
            self._stream: Any = library.ZstdCompressor()
            self._end: Any = library.ZstdCompressor.FLUSH_BLOCK
        else:
            self._stream = library.ZstdCompressor().compressobj()
            self._end = library.COMPRESSOBJ_FLUSH_BLOCK

    def encode(self, payload: bytes) -> bytes:
        """Return the next piece of the stream."""
        return bytes(self._stream.compress(payload)) + bytes(self._stream.flush(self._end))


def encoder_for(wish: str | None) -> Encoder | None:
    """Return the encoder that a client asks for in its query, or None when this Python cannot make it."""
    match wish:
        case None | "":
            return PlainText()
        case "zlib-stream":
            return ZlibStream()
        case "zstd-stream":
            library = _zstd()
            return None if library is None else ZstdStream(library)
        case _:
            return None


def _zstd() -> Any:
    for name in ("compression.zstd", "zstandard"):
        try:
            return importlib.import_module(name)
        except ImportError:
            continue
    return None
