#!/bin/bash
# Runs within namespaces of its own, as `machine.ts` starts it: nothing of it is seen outside, and all of
# it ends with this process. $1 is a folder for the session, $2 and further what runs: systemd, cron.
set -eu
session=$1
shift
mount -t tmpfs tmpfs /run/systemd
mkdir -p /run/systemd/system /run/log
mount -t tmpfs tmpfs /run/log
mkdir -p /var/lib/systemd/linger
mount -t tmpfs tmpfs /var/lib/systemd/linger
export HOME=$session/home XDG_RUNTIME_DIR=$session/run
mkdir -p "$HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
for part in "$@"; do
  case $part in
    systemd)
      dbus-daemon --session --address="unix:path=$XDG_RUNTIME_DIR/bus" --fork --nopidfile
      export DBUS_SESSION_BUS_ADDRESS=unix:path=$XDG_RUNTIME_DIR/bus
      /lib/systemd/systemd-journald >/dev/null 2>&1 &
      # Of the caller's variables the manager would pass on all.
      env -i HOME="$HOME" XDG_RUNTIME_DIR="$XDG_RUNTIME_DIR" PATH=/usr/bin:/bin \
        DBUS_SESSION_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" \
        /lib/systemd/systemd --user --log-target=console 2>"$session/systemd.log" &
      until systemctl --user show --property=Version >/dev/null 2>&1; do sleep 0.1; done
      ;;
    cron)
      mount -t tmpfs tmpfs /var/spool/cron
      mkdir /var/spool/cron/crontabs
      chgrp crontab /var/spool/cron/crontabs
      chmod 1730 /var/spool/cron/crontabs
      mount -t tmpfs tmpfs /etc/cron.d
      mount --bind /dev/null /etc/crontab
      mount --bind /dev/null /etc/anacrontab 2>/dev/null || true
      # Its lock is this machine's own: else a second cron ends at once.
      touch /run/crond.pid "$session/crond.pid"
      mount --bind "$session/crond.pid" /run/crond.pid
      cron -f >/dev/null 2>&1 &
      # It does not see what changes within the second in which it has begun.
      sleep 1.5
      ;;
  esac
done
echo ready
# Until its standard input ends.
cat >/dev/null
