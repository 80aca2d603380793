"""The crawling process, forked from one that has loaded all it needs: a crawl of a few pages begins at once.

Starting `python -m crawler.worker` takes most of a second of processor time, and the tests crawl a few pages some hundred
times. Here one process loads the worker's modules once and forks at each call. What is forked has the pipes, the environment,
the folder and the session that `subprocess.Popen` would give it, and ends with the same exit codes. Tests that run the command
itself as a process, and those that change what a process finds when it starts, have a worker that starts anew.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO, Any, Self

ROOT = Path(__file__).resolve().parent.parent
WORKER = [sys.executable, "-m", "crawler.worker"]
OF_PYTEST = ("PYTEST_CURRENT_TEST",)


def environment() -> dict[str, str]:
    """The environment of this process, but for what pytest changes with each test."""
    return {name: value for name, value in os.environ.items() if name not in OF_PYTEST}


class Forked:
    """A worker that was forked, to its user as the `subprocess.Popen` of a text process with pipes."""

    def __init__(self, server: socket.socket, stderr: IO[bytes], env: dict[str, str]) -> None:
        with ExitStack() as theirs:
            ends = [*os.pipe(), *os.pipe()]
            self.stdin = os.fdopen(ends[1], "w", encoding="utf-8")
            self.stdout = os.fdopen(ends[2], encoding="utf-8")
            self._told, keeper = socket.socketpair()
            theirs.callback(os.close, ends[0])
            theirs.callback(os.close, ends[3])
            theirs.callback(keeper.close)
            work = json.dumps({"env": env, "cwd": str(Path.cwd())}).encode()
            socket.send_fds(server, [work], [ends[0], ends[3], stderr.fileno(), keeper.fileno()])
        self.pid = int(self._line())
        self.returncode: int | None = None

    def _line(self) -> str:
        told = b""
        while not told.endswith(b"\n"):
            told += self._told.recv(1) or b"-1\n"
        return told.decode()

    def poll(self) -> int | None:
        with suppress(subprocess.TimeoutExpired):
            self.wait(0)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        if self.returncode is None:
            if not select.select([self._told], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired(WORKER, timeout or 0)
            self.returncode = os.waitstatus_to_exitcode(int(self._line()))
        return self.returncode

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.stdout.close()
        with suppress(BrokenPipeError):
            self.stdin.close()
        self.wait()
        self._told.close()


class WarmWorkers:
    """Starts the process that workers are forked from when the first is needed, and ends it at the end."""

    def __init__(self) -> None:
        self._server: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._environment = environment()

    def popen(self, command: list[str], *, stderr: IO[bytes], env: dict[str, str], **choices: Any) -> Any:
        """What crawler/run.py calls as `subprocess.Popen`."""
        if command != WORKER or environment() != self._environment:
            return subprocess.Popen(command, stderr=stderr, env=env, **choices)
        if self._server is None:
            self._server, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            with theirs:
                self._process = subprocess.Popen(
                    [sys.executable, __file__, str(theirs.fileno())],
                    pass_fds=[theirs.fileno()],
                    env=os.environ | {"PYTHONPATH": str(ROOT)},
                )
        return Forked(self._server, stderr, env)

    def close(self) -> None:
        if self._server is not None and self._process is not None:
            self._server.close()
            self._process.wait(10)


def serve(control: socket.socket) -> int:
    """Fork a worker for each message until the tests have ended; in a worker, do its work and give its exit code."""
    import crawler.worker

    for name in ("crawler.connections", "scrapy.core.downloader", "scrapy.extensions.throttle", "scrapy.squeues"):
        importlib.import_module(name)  # which a crawl loads when it begins
    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        with suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass  # a keeper that has ended
        message, handles, *_ = socket.recv_fds(control, 1 << 20, 4)
        if not message:
            return 0
        if os.fork() == 0:
            control.close()
            if _keep(handles):
                return 0
            work = json.loads(message)
            os.environ.clear()
            os.environ.update(work["env"])
            os.chdir(work["cwd"])
            return crawler.worker.main()
        for handle in handles:
            os.close(handle)


def _keep(handles: list[int]) -> bool:
    """Fork the worker, and tell its id and how it ended; False in the worker, which has its pipes."""
    *pipes, told = handles
    os.setsid()
    if worker := os.fork():
        for handle in pipes:
            os.close(handle)
        os.write(told, b"%d\n" % worker)
        _, status = os.waitpid(worker, 0)
        with suppress(OSError):
            os.write(told, b"%d\n" % status)
        return True
    os.close(told)
    os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number, handle in enumerate(pipes):
        os.dup2(handle, number)
        os.close(handle)
    return False


if __name__ == "__main__":
    sys.exit(serve(socket.socket(fileno=int(sys.argv[1]))))
