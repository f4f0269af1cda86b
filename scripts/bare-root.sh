#!/bin/sh
# bare-root.sh PROGRAM FOLDER: makes FOLDER the root of a system that has PROGRAM, as /tickler, the
# libraries of C and C++ that it is linked to, and nothing else: no shell, no /tmp, no /proc, no /dev.
# Then, as root: chroot FOLDER /tickler demo
set -eu
program=$1
root=$2
mkdir -p "$root"
ldd "$program" | grep -o '/[^ )]*' | while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done
cp "$program" "$root/tickler"
