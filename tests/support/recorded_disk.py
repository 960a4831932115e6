# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that remembers in which order it was written to, so that the power can be cut at any moment of it.

It is a file that is served from memory (over /dev/fuse) below a loop device: each write that reaches the
device is kept, and each flush, by which alone a disk promises that what came before is not lost. Needs root."""

import contextlib
import ctypes
import os
import pathlib
import struct
import subprocess
import time
import traceback

FORGET, LOOKUP, GETATTR, SETATTR, OPEN, READ, WRITE, RELEASE, FSYNC, FLUSH, INIT, OPENDIR = \
    2, 1, 3, 4, 14, 15, 16, 18, 20, 25, 26, 27
RELEASEDIR, INTERRUPT, DESTROY, BATCH_FORGET = 29, 36, 38, 42
SILENT = (FORGET, INTERRUPT, BATCH_FORGET)
NOTHING = (RELEASE, FSYNC, FLUSH, RELEASEDIR, DESTROY)
ENOENT, ENOSYS = 2, 38
ROOT, FILE = 1, 2
PAGE = 4096
MOST = 1 << 17
RECORD = struct.Struct("<dqq")
MARK = -1
LIBC = ctypes.CDLL(None, use_errno=True)


def attributes(node, size):
    mode = 0o040700 if node == ROOT else 0o100600
    return struct.pack("<6Q10I", node, size, size // 512, 0, 0, 0, 0, 0, 0, mode, 1, 0, 0, 0, PAGE, 0)


class Server:
    """Answers the kernel until the file system is unmounted."""

    def __init__(self, device, image, log):
        self.device, self.log = device, log
        self.image = bytearray(image)

    def remember(self, offset, data):
        self.log.write(RECORD.pack(time.monotonic(), offset, len(data)) + data)
        self.log.flush()

    def answer(self, code, node, body):
        size = len(self.image)
        if code == INIT:
            return struct.pack("<4I2H2I2H8I", 7, 31, MOST, 0, 16, 12, MOST, 1, 0, 0, *[0] * 8)
        if code == LOOKUP:
            return struct.pack("<4Q2I", FILE, 1, 1, 1, 0, 0) + attributes(FILE, size) \
                if body == b"disk\0" else -ENOENT
        if code in (GETATTR, SETATTR):
            return struct.pack("<Q2I", 1, 0, 0) + attributes(node, 0 if node == ROOT else size)
        if code in (OPEN, OPENDIR):
            # Around the cache: what the device is told is told to us, at once.
            return struct.pack("<Q2I", 1, 1 if code == OPEN else 0, 0)
        if code == READ:
            _, offset, length = struct.unpack_from("<2QI", body)
            return bytes(self.image[offset:offset + length])
        if code == WRITE:
            _, offset, length = struct.unpack_from("<2QI", body)
            data = body[40:40 + length]
            self.image[offset:offset + length] = data
            self.remember(offset, data)
            return struct.pack("<2I", length, 0)
        if code == FSYNC:
            self.remember(MARK, b"")
        return b"" if code in NOTHING else -ENOSYS

    def serve(self):
        while True:
            try:
                request = os.read(self.device, MOST + 2 * PAGE)
            except OSError:
                return
            _, code, unique, node = struct.unpack_from("<2I2Q", request)
            if code in SILENT:
                continue
            given = self.answer(code, node, request[40:])
            error, data = (given, b"") if isinstance(given, int) else (0, given)
            with contextlib.suppress(FileNotFoundError):  # nobody waits for it any more
                os.write(self.device, struct.pack("<IiQ", 16 + len(data), error, unique) + data)


def mount(source, place, kind, flags, options):
    if LIBC.mount(source.encode(), str(place).encode(), kind.encode(), flags, options.encode()) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(place))


def unmount(place):
    if LIBC.umount2(str(place).encode(), 0) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(place))


class Disk:
    """In @folder; the file system on it is at .place while it is attached."""

    def __init__(self, folder, image, kind, options):
        self.folder = pathlib.Path(folder)
        self.kind, self.options = kind, options
        self.image = image
        self.place = self.folder / "place"
        self.below = self.folder / "below"
        self.log = self.folder / "log"
        for path in (self.place, self.below):
            path.mkdir(exist_ok=True)

    def __enter__(self):
        device = os.open("/dev/fuse", os.O_RDWR)
        mount("disk", self.below, "fuse", 0, "fd={},rootmode=40000,user_id=0,group_id=0".format(device))
        self.log.write_bytes(b"")
        self.server = os.fork()
        if self.server == 0:
            self.serve(device)
        os.close(device)
        self.loop = subprocess.run(["losetup", "-f", "--show", str(self.below / "disk")], check=True,
                                   capture_output=True, text=True).stdout.strip()
        mount(self.loop, self.place, self.kind, 0, self.options)
        return self

    def serve(self, device):
        """In a process that has nothing to tidy up."""
        try:
            with open(self.log, "wb") as log:
                Server(device, self.image, log).serve()
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(0)

    def __exit__(self, *_):
        unmount(self.place)
        subprocess.run(["losetup", "-d", self.loop], check=False)
        unmount(self.below)
        os.waitpid(self.server, 0)

    def length(self):
        """How much has been remembered."""
        return self.log.stat().st_size

    def records(self, until=None):
        """What has reached the disk: when, at which offset (or MARK for a flush), the bytes, and where it
        ends in the log."""
        content = self.log.read_bytes()[:until]
        position, found = 0, []
        while position < len(content):
            when, offset, length = RECORD.unpack_from(content, position)
            position += RECORD.size
            found.append((when, offset, content[position:position + length], position + length))
            position += length
        return found


def blocks(writes, size):
    """What is written whole or not at all."""
    return [(offset + at, data[at:at + size]) for offset, data in writes for at in range(0, len(data), size)]


def states(image, records, first, rng, subsets, size):
    """Every state in which a power cut after the record @first leaves a disk: all that was written until then,
    and of what was not flushed yet, which a disk may do in any order, @subsets of its blocks of @size bytes too.
    Gives for each the number of records and the disk."""
    safe = bytearray(image)
    waiting = []
    for number, (_, offset, data, _) in enumerate(records, 1):
        if offset == MARK:
            for there, done in waiting:
                safe[there:there + len(done)] = done
            waiting = []
            continue
        waiting.append((offset, data))
        if number < first:
            continue
        chosen = [waiting] + [[w for w in blocks(waiting, size) if rng.random() < 0.5] for _ in range(subsets)]
        for writes in chosen:
            disk = bytearray(safe)
            for there, done in writes:
                disk[there:there + len(done)] = done
            yield number, disk
