"""A real pseudo-terminal for measuring: start a process, wait for words, press keys."""

from __future__ import annotations

import os
import pty
import select
import signal
import struct
import subprocess
import termios
from collections.abc import Mapping, Sequence
from fcntl import ioctl
from pathlib import Path
from time import perf_counter


class Terminal:
    """A process on a pty of a given size; everything it writes is kept."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 100,
        rows: int = 30,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.output = b""
        self.master, slave = pty.openpty()
        ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.begun = perf_counter()
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**os.environ, "TERM": "xterm-256color", **(environment or {})},
            start_new_session=True,
            close_fds=True,
        )
        os.close(slave)

    def wait_for(self, words: bytes, seconds: float = 20) -> float:
        """Read until ``words`` have been written; gives the seconds since the start.

        Raises:
            TimeoutError: they were not.
        """
        end = perf_counter() + seconds
        while words not in self.output:
            left = end - perf_counter()
            if left <= 0:
                raise TimeoutError(f"{words!r} not in the last {self.output[-300:]!r}")
            self.read(left)
        return perf_counter() - self.begun

    def read(self, seconds: float) -> bool:
        """Read once what there is within some time; whether there was something."""
        ready, _write, _other = select.select([self.master], [], [], seconds)
        if not ready:
            return False
        try:
            self.output += os.read(self.master, 65536)
        except OSError:  # the other end has closed
            return False
        return True

    def press(self, keys: str) -> None:
        """Write keys as a keyboard would."""
        os.write(self.master, keys.encode())

    def answered(self, keys: str, words: bytes) -> float:
        """Press keys; gives the seconds until ``words`` have been written in answer.

        Raises:
            TimeoutError: they were not.
        """
        self.output = b""
        pressed = perf_counter()
        self.press(keys)
        self.wait_for(words)
        return perf_counter() - pressed

    def worked(self) -> float:
        """Seconds of the processor that the process has used until now (Linux)."""
        return int(Path(f"/proc/{self.process.pid}/schedstat").read_text().split()[0]) / 1e9

    def settle(self, quiet: float = 0.15) -> None:
        """Read until nothing was written for a while."""
        while self.read(quiet):
            pass

    def kill(self, number: int = signal.SIGKILL) -> None:
        """End the process and close the terminal."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, number)
        self.process.wait()
        os.close(self.master)
