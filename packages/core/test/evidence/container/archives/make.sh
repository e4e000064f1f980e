#!/bin/sh
# Makes the archives of this folder with the usual programs (Debian: tar, zip, p7zip-full, xz-utils, zstd, bzip2, libarchive-tools).
# All hold the same three files, one of them with a path of 154 letters.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
cd "$work"
long=$(printf 'n%.0s' $(seq 90))/$(printf 'n%.0s' $(seq 59))
mkdir -p 'files/[root]/var/log' files/live_response/system "files/${long%/*}"
seq 5000 > 'files/[root]/var/log/auth.log'
printf '               Time zone: Europe/Madrid (CET, +0100)\n' > files/live_response/system/timedatectl_status.txt
printf 'a long name\n' > "files/$long.txt"
chmod 640 'files/[root]/var/log/auth.log'
find files -exec touch -d '2024-03-01T06:00:02.25Z' {} +
cd files

for format in gnu pax ustar; do tar --sort=name --owner=33 --group=4 --format=$format -cf "$here/$format.tar" .; done
rm -f "$here"/*.zip "$here"/*.7z
TZ=UTC zip -qr9 "$here/infozip.zip" .
TZ=UTC zip -qr9 -fz "$here/zip64.zip" .
TZ=UTC zip -qr0 "$here/stored.zip" .
TZ=UTC zip -qr9 - . | cat > "$here/streamed.zip"
TZ=UTC zip -qr9 -P secret "$here/encrypted.zip" .
7z a -bd "$here/lzma2.7z" . > /dev/null
7z a -bd -m0=lzma -mhc=off "$here/lzma.7z" . > /dev/null
7z a -bd -m0=copy "$here/copy.7z" . > /dev/null
7z a -bd -m0=deflate -ms=off "$here/deflate.7z" . > /dev/null
7z a -bd -psecret -mhe=on "$here/encrypted.7z" . > /dev/null

cd ..
tar --sort=name -C files -czf "$here/uac-web01-linux-20240301060005.tar.gz" .
log='files/[root]/var/log/auth.log'
gzip -9c "$log" > "$here/auth.log.1.gz"
xz -9ec "$log" > "$here/auth.log.2.xz"
zstd -q19 -c "$log" > "$here/auth.log.3.zst"
bzip2 -9c "$log" > "$here/auth.log.4.bz2"
