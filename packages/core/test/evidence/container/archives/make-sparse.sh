#!/bin/sh
# Makes sparse-*.tar.gz with GNU tar (Debian: tar 1.34), which finds the holes of a file system that has them.
# few.log: 8 KiB of hole, lines, a hole at its end. many.bin: 30 blocks with a letter each, a hole behind each. all.bin: nothing but a hole. full.log: none.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
cd "$work"
truncate -s 8192 few.log
seq 1000 >> few.log
truncate -s 65536 few.log
truncate -s 245760 many.bin
for i in $(seq 0 29); do
  head -c 4096 /dev/zero | tr '\0' "$(printf '%b' "\\$(printf '%03o' $((65 + i % 26)))")" | dd of=many.bin bs=4096 seek=$((2 * i)) conv=notrunc status=none
done
truncate -s 100000 all.bin
seq 100 > full.log
touch -d '2024-03-01T06:00:02Z' ./*
pack() {
  name=$1
  shift
  tar --sort=name --owner=33 --group=4 --sparse "$@" -cf - few.log many.bin all.bin full.log | gzip -9n > "$here/sparse-$name.tar.gz"
}
pack gnu --format=gnu
pack pax-0.0 --format=posix --sparse-version=0.0
pack pax-0.1 --format=posix --sparse-version=0.1
pack pax-1.0 --format=posix --sparse-version=1.0
