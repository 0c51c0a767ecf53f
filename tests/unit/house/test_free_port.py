"""Checks where the room of the demo is opened: where it was, or next to it."""

import socket

from bot.demo.live import free_port


def test_a_taken_port_is_answered_with_the_next() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        taken = server.getsockname()[1]
        assert free_port(taken) > taken


def test_a_port_that_rests_after_the_last_run_is_free() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)) as page:
            connection, _ = server.accept()
            connection.close()
            assert page.recv(1) == b""
    assert free_port(port) == port
